namespace CrmTools;

/// <summary>Which return (CheTongGui 13).</summary>
public sealed record ReturnQuery
{
    /// <summary>The order's number, the most detailed one.</summary>
    public string? OrderId { get; init; }

    /// <summary>The company's id; null for the one that signed in.</summary>
    public string? CompanyId { get; init; }

    /// <summary>The number of the order above it (<c>order_PID</c>).</summary>
    public string? ParentOrderId { get; init; }

    /// <summary>The order's state, in the vendor's number.</summary>
    public string? Status { get; init; }

    /// <summary>Waybill number of the return.</summary>
    public string? WaybillNo { get; init; }
}
