namespace CrmTools;

/// <summary>What became of a write that must not happen twice.</summary>
public sealed class CrmResult : CrmObject
{
    /// <summary>The vendor's operation, such as <c>point.update</c>.</summary>
    public string Operation { get; internal init; } = "";

    /// <summary>The key under which the write is known: the caller's, or a fresh one.</summary>
    public string OperationKey { get; internal init; } = "";

    /// <summary>How it ended.</summary>
    public CrmResultStatus Status { get; internal init; }

    /// <summary>What the vendor returned: the member's id, the payment's number, the order's id.</summary>
    public string? Id { get; internal init; }

    /// <summary>How many requests it took; 0 when a remembered result was returned.</summary>
    public int Attempts { get; internal init; }
}
