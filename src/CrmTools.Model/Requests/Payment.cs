namespace CrmTools;

/// <summary>A payment from a member's account.</summary>
public sealed record Payment
{
    /// <summary>The member's card.</summary>
    public string? CardNo { get; init; }

    /// <summary>The account's number.</summary>
    public string? AccountNo { get; init; }

    /// <summary>How much is taken, in the account's unit; more than 0.</summary>
    public decimal Amount { get; init; }

    /// <summary>The number of the document behind it; it appears again in the statement.</summary>
    public string? SourceNo { get; init; }

    /// <summary>Comment.</summary>
    public string? Comment { get; init; }

    /// <summary>The caller's key of this write.</summary>
    public string? OperationKey { get; init; }
}
