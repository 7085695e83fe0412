namespace CrmTools;

/// <summary>A reminder of an order, or the end of one (CheTongGui 7).</summary>
public sealed record OrderReminder
{
    /// <summary>The order's number.</summary>
    public string? OrderId { get; init; }

    /// <summary>Company id of the sender; null for the one that signed in.</summary>
    public string? SenderId { get; init; }

    /// <summary>Company id of the receiver.</summary>
    public string? ReceiverId { get; init; }

    /// <summary>What the receiver reads.</summary>
    public string? Message { get; init; }

    /// <summary>The vendor's number of the kind of message.</summary>
    public int MessageType { get; init; } = 1;

    /// <summary>True to end the reminder.</summary>
    public bool Cancel { get; init; }

    /// <summary>Further fields under the vendor's own names.</summary>
    public IReadOnlyDictionary<string, object?> Property { get; init; } = new Dictionary<string, object?>();

    /// <summary>The caller's key of this write.</summary>
    public string? OperationKey { get; init; }
}
