namespace CrmTools;

/// <summary>A shipment of an order and how far it has come.</summary>
public sealed class CrmShipment : CrmObject
{
    /// <summary>The order's number.</summary>
    public string? OrderId { get; internal init; }

    /// <summary>The carrier's waybill number.</summary>
    public string? WaybillNo { get; internal init; }

    /// <summary>The carrier's id (CheTongGui).</summary>
    public string? LogisticsId { get; internal init; }

    /// <summary>The carrier's Kuaidi100 code (Fkw).</summary>
    public string? LogisticsCode { get; internal init; }

    /// <summary>The carrier's name.</summary>
    public string? LogisticsName { get; internal init; }

    /// <summary>Where it is, in the vendor's word or number (CheTongGui: 50 shipped, 55 received).</summary>
    public string? Status { get; internal init; }

    /// <summary>Where it is, in the vendor's words.</summary>
    public string? Message { get; internal init; }

    /// <summary>Id of the person who carries it.</summary>
    public string? CourierId { get; internal init; }

    /// <summary>That person's name.</summary>
    public string? CourierName { get; internal init; }

    /// <summary>That person's telephone.</summary>
    public string? CourierTel { get; internal init; }

    /// <summary>The sender's id.</summary>
    public string? SenderId { get; internal init; }

    /// <summary>The sender's name.</summary>
    public string? SenderName { get; internal init; }

    /// <summary>The sender's telephone.</summary>
    public string? SenderTel { get; internal init; }

    /// <summary>The sender's address.</summary>
    public string? SenderAddress { get; internal init; }

    /// <summary>The receiver's id.</summary>
    public string? ReceiverId { get; internal init; }

    /// <summary>The receiver's name.</summary>
    public string? ReceiverName { get; internal init; }

    /// <summary>The receiver's telephone.</summary>
    public string? ReceiverTel { get; internal init; }

    /// <summary>The receiver's address.</summary>
    public string? ReceiverAddress { get; internal init; }
}
