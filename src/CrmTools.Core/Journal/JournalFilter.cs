namespace CrmTools.Core.Journal;

/// <summary>Which entries are meant; what is null does not matter.</summary>
internal sealed record JournalFilter
{
    public JournalAccount? Account { get; init; }

    public string? Operation { get; init; }

    /// <summary>One key exactly.</summary>
    public string? Key { get; init; }

    /// <summary>Empty for every state.</summary>
    public IReadOnlyList<OperationState> States { get; init; } = [];

    /// <summary>First claimed at this time or later.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>First claimed before this time.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Last changed before this time.</summary>
    public DateTimeOffset? ChangedBefore { get; init; }
}
