namespace CrmTools;

/// <summary>An order to be posted. Amounts in yuan.</summary>
public sealed record OrderCreation
{
    /// <summary>The order's number; with source shop and terminal it makes a repeated posting harmless.</summary>
    public string? Id { get; init; }

    /// <summary>The shop (ONex: its node id).</summary>
    public string? ShopId { get; init; }

    /// <summary>The buyer's account or nickname.</summary>
    public string? UserName { get; init; }

    /// <summary>When it was bought.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The order that this one reverses; null for a sale.</summary>
    public string? RefundOrderId { get; init; }

    /// <summary>Total, null for the sum of the lines and the shipping fee.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The vendor's word for the order's state.</summary>
    public string? Status { get; init; }

    /// <summary>State of the payment.</summary>
    public CrmPaymentStatus? PaymentStatus { get; init; }

    /// <summary>State of the shipment.</summary>
    public CrmShipmentStatus? ShipmentStatus { get; init; }

    /// <summary>How it is paid.</summary>
    public string? PaymentMethod { get; init; }

    /// <summary>How it is shipped.</summary>
    public string? ShippingMethod { get; init; }

    /// <summary>Shipping fee.</summary>
    public decimal? ShippingFee { get; init; }

    /// <summary>Paid so far, null for the whole amount where it is paid.</summary>
    public decimal? Paid { get; init; }

    /// <summary>Who receives it.</summary>
    public string? Consignee { get; init; }

    /// <summary>Province.</summary>
    public string? State { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>District.</summary>
    public string? District { get; init; }

    /// <summary>Address.</summary>
    public string? Address { get; init; }

    /// <summary>Postal code.</summary>
    public string? Zip { get; init; }

    /// <summary>Mobile number of the consignee.</summary>
    public string? Mobile { get; init; }

    /// <summary>Telephone of the consignee.</summary>
    public string? Telephone { get; init; }

    /// <summary>Contact person.</summary>
    public string? Contact { get; init; }

    /// <summary>When it was paid.</summary>
    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>When it was delivered.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>When it was completed.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The shop it comes from.</summary>
    public string? SourceShop { get; init; }

    /// <summary>The terminal it comes from.</summary>
    public string? SourceTerminal { get; init; }

    /// <summary>Who typed it in.</summary>
    public string? OperatorName { get; init; }

    /// <summary>The buyer's message.</summary>
    public string? BuyerMessage { get; init; }

    /// <summary>The remark about the buyer.</summary>
    public string? BuyerRemark { get; init; }

    /// <summary>CheTongGui: id of the company that orders; null for the one that signed in.</summary>
    public string? CompanyId { get; init; }

    /// <summary>CheTongGui: company id of the seller, for lines that name none.</summary>
    public string? SellerId { get; init; }

    /// <summary>CheTongGui: name of the seller, for lines that name none.</summary>
    public string? SellerName { get; init; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<OrderLine> Item { get; init; } = [];

    /// <summary>Further fields under the vendor's own names.</summary>
    public IReadOnlyDictionary<string, object?> Property { get; init; } = new Dictionary<string, object?>();

    /// <summary>The caller's key of this write.</summary>
    public string? OperationKey { get; init; }
}
