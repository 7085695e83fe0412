namespace CrmTools;

/// <summary>Which shipment (CheTongGui 12, the waybill of Fkw order/get).</summary>
public sealed record ShipmentQuery
{
    /// <summary>The order's number.</summary>
    public string? OrderId { get; init; }

    /// <summary>CheTongGui: the carrier's id.</summary>
    public string? LogisticsId { get; init; }

    /// <summary>CheTongGui: the carrier's name.</summary>
    public string? LogisticsName { get; init; }

    /// <summary>The carrier's waybill number.</summary>
    public string? WaybillNo { get; init; }
}
