namespace CrmTools;

/// <summary>A return of an order (CheTongGui 13).</summary>
public sealed class CrmReturn : CrmObject
{
    /// <summary>The order's number, the most detailed one.</summary>
    public string? OrderId { get; internal init; }

    /// <summary>The number of the order above it, where it was asked for by it.</summary>
    public string? ParentOrderId { get; internal init; }

    /// <summary>The company's id.</summary>
    public string? CompanyId { get; internal init; }

    /// <summary>The company's name.</summary>
    public string? CompanyName { get; internal init; }

    /// <summary>The order's state, in the vendor's number.</summary>
    public string? Status { get; internal init; }

    /// <summary>Waybill number of the return.</summary>
    public string? WaybillNo { get; internal init; }

    /// <summary>State of the return's transport, in the vendor's number.</summary>
    public string? LogisticsStatus { get; internal init; }

    /// <summary>Company id of the buyer.</summary>
    public string? BuyerId { get; internal init; }

    /// <summary>Name of the buyer.</summary>
    public string? BuyerName { get; internal init; }

    /// <summary>Telephone of the buyer.</summary>
    public string? BuyerTel { get; internal init; }
}
