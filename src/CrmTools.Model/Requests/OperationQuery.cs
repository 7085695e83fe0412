namespace CrmTools;

/// <summary>Which writes of a journal are meant; what is null does not matter.</summary>
public sealed record OperationQuery
{
    /// <summary>Empty for every state.</summary>
    public IReadOnlyList<CrmOperationState> State { get; init; } = [];

    /// <summary>One key exactly.</summary>
    public string? OperationKey { get; init; }

    /// <summary>One operation of the vendor, such as <c>point.update</c>.</summary>
    public string? Operation { get; init; }

    /// <summary>First used at this time or later.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>First used before this time.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Last changed before this time.</summary>
    public DateTimeOffset? ChangedBefore { get; init; }
}
