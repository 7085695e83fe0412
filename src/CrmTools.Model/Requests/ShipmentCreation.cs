namespace CrmTools;

/// <summary>A shipment of an order (Fkw order/ship, CheTongGui 10). Null means not given.</summary>
public sealed record ShipmentCreation
{
    /// <summary>The order's number.</summary>
    public string? OrderId { get; init; }

    /// <summary>The carrier's waybill number.</summary>
    public string? WaybillNo { get; init; }

    /// <summary>Fkw: the carrier's Kuaidi100 code.</summary>
    public string? LogisticsCode { get; init; }

    /// <summary>The carrier's name.</summary>
    public string? LogisticsName { get; init; }

    /// <summary>CheTongGui: the carrier's id (<c>logistics_ID</c>).</summary>
    public string? LogisticsId { get; init; }

    /// <summary>CheTongGui: id of the person who carries it (<c>logistics_user_ID</c>).</summary>
    public string? CourierId { get; init; }

    /// <summary>CheTongGui: that person's name.</summary>
    public string? CourierName { get; init; }

    /// <summary>CheTongGui: that person's telephone.</summary>
    public string? CourierTel { get; init; }

    /// <summary>CheTongGui: the sender's id.</summary>
    public string? SenderId { get; init; }

    /// <summary>CheTongGui: the sender's name.</summary>
    public string? SenderName { get; init; }

    /// <summary>CheTongGui: the sender's telephone.</summary>
    public string? SenderTel { get; init; }

    /// <summary>CheTongGui: the sender's address.</summary>
    public string? SenderAddress { get; init; }

    /// <summary>CheTongGui: the receiver's id.</summary>
    public string? ReceiverId { get; init; }

    /// <summary>CheTongGui: the receiver's name.</summary>
    public string? ReceiverName { get; init; }

    /// <summary>CheTongGui: the receiver's telephone.</summary>
    public string? ReceiverTel { get; init; }

    /// <summary>CheTongGui: the receiver's address.</summary>
    public string? ReceiverAddress { get; init; }

    /// <summary>Further fields under the vendor's own names.</summary>
    public IReadOnlyDictionary<string, object?> Property { get; init; } = new Dictionary<string, object?>();

    /// <summary>The caller's key of this write.</summary>
    public string? OperationKey { get; init; }
}
