namespace CrmTools;

/// <summary>An order.</summary>
public sealed class CrmOrder : CrmObject
{
    /// <summary>The order number.</summary>
    public string? Id { get; internal init; }

    /// <summary>The buyer's member id.</summary>
    public string? MemberId { get; internal init; }

    /// <summary>The company whose order it is (CheTongGui).</summary>
    public string? CompanyId { get; internal init; }

    /// <summary>The shop.</summary>
    public string? ShopId { get; internal init; }

    /// <summary>The order's state in the vendor's word, such as <c>active</c> or <c>finish</c>.</summary>
    public string? Status { get; internal init; }

    /// <summary>State of the payment.</summary>
    public CrmPaymentStatus? PaymentStatus { get; internal init; }

    /// <summary>State of the shipment.</summary>
    public CrmShipmentStatus? ShipmentStatus { get; internal init; }

    /// <summary>Total to pay, in yuan.</summary>
    public decimal? Amount { get; internal init; }

    /// <summary>Shipping fee, in yuan.</summary>
    public decimal? ShippingFee { get; internal init; }

    /// <summary>Paid so far, in yuan.</summary>
    public decimal? Paid { get; internal init; }

    /// <summary>Who receives it.</summary>
    public string? Consignee { get; internal init; }

    /// <summary>Mobile number of the consignee.</summary>
    public string? Mobile { get; internal init; }

    /// <summary>Province.</summary>
    public string? State { get; internal init; }

    /// <summary>City.</summary>
    public string? City { get; internal init; }

    /// <summary>District.</summary>
    public string? District { get; internal init; }

    /// <summary>Town or street.</summary>
    public string? Town { get; internal init; }

    /// <summary>Address.</summary>
    public string? Address { get; internal init; }

    /// <summary>Postal code.</summary>
    public string? Zip { get; internal init; }

    /// <summary>When it was placed.</summary>
    public DateTimeOffset? CreatedAt { get; internal init; }

    /// <summary>When it was paid.</summary>
    public DateTimeOffset? PaidAt { get; internal init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? ModifiedAt { get; internal init; }

    /// <summary>Waybill number.</summary>
    public string? WaybillNo { get; internal init; }

    /// <summary>Carrier's name.</summary>
    public string? LogisticsName { get; internal init; }

    /// <summary>The buyer's remark.</summary>
    public string? BuyerRemark { get; internal init; }

    /// <summary>The shop's remark.</summary>
    public string? SellerRemark { get; internal init; }

    /// <summary>The order's lines, empty where the vendor does not send them.</summary>
    public IReadOnlyList<CrmOrderItem> Item { get; internal init; } = [];
}
