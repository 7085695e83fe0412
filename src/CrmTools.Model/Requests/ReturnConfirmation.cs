namespace CrmTools;

/// <summary>A return to be confirmed by the seller (CheTongGui 14).</summary>
public sealed record ReturnConfirmation
{
    /// <summary>The order's number, the most detailed one.</summary>
    public string? OrderId { get; init; }

    /// <summary>The seller's company id; null for the one that signed in.</summary>
    public string? CompanyId { get; init; }

    /// <summary>The number of the order above it (<c>order_PID</c>).</summary>
    public string? ParentOrderId { get; init; }

    /// <summary>The product that came back (<c>goods_id</c>).</summary>
    public string? ProductId { get; init; }

    /// <summary>The order's state, in the vendor's number.</summary>
    public string? Status { get; init; }

    /// <summary>Waybill number of the return.</summary>
    public string? WaybillNo { get; init; }

    /// <summary>State of the return's transport, in the vendor's number.</summary>
    public string? LogisticsStatus { get; init; }

    /// <summary>Further fields under the vendor's own names.</summary>
    public IReadOnlyDictionary<string, object?> Property { get; init; } = new Dictionary<string, object?>();

    /// <summary>The caller's key of this write.</summary>
    public string? OperationKey { get; init; }
}
