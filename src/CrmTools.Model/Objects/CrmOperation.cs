namespace CrmTools;

/// <summary>A write as the journal remembers it: what was attempted, how often, how it ended.</summary>
public sealed class CrmOperation : CrmObject
{
    /// <summary>The key under which the write is known.</summary>
    public string OperationKey { get; internal init; } = "";

    /// <summary>The vendor's operation, such as <c>point.update</c>.</summary>
    public string Operation { get; internal init; } = "";

    /// <summary>How far it has come.</summary>
    public CrmOperationState State { get; internal init; }

    /// <summary>Whom or what it is about, such as <c>member 100001</c>.</summary>
    public string? Target { get; internal init; }

    /// <summary>What kind of write it is.</summary>
    public CrmOperationKind Kind { get; internal init; }

    /// <summary>How much, as <see cref="CrmOperationKind"/> says: points given or taken, the amount of a payment. Null where there is no such number.</summary>
    public decimal? Quantity { get; internal init; }

    /// <summary>What the vendor returned.</summary>
    public string? Id { get; internal init; }

    /// <summary>Requests so far, over all runs.</summary>
    public int Attempts { get; internal init; }

    /// <summary>When its key was first used.</summary>
    public DateTimeOffset CreatedAt { get; internal init; }

    /// <summary>When its state last changed.</summary>
    public DateTimeOffset UpdatedAt { get; internal init; }

    /// <summary>Why it was refused, or why its outcome is unknown.</summary>
    public string? Reason { get; internal init; }

    /// <summary>The id of the error that it ended with, such as <c>Crm.ONex.1003</c>; null where it was applied.</summary>
    public string? ErrorId { get; internal init; }

    /// <summary>
    /// For a write in doubt: true where <c>Resolve-CrmOperation</c> can find out what became of it, false where a person has to look and say so with -As.
    /// </summary>
    public bool IsAskable { get; internal init; }

    /// <summary>Where it is remembered.</summary>
    public string Journal { get; internal init; } = "";
}
