namespace CrmTools;

/// <summary>An order that has arrived (CheTongGui 11).</summary>
public sealed record ShipmentReceipt
{
    /// <summary>The order's number.</summary>
    public string? OrderId { get; init; }

    /// <summary>CheTongGui: the carrier's id.</summary>
    public string? LogisticsId { get; init; }

    /// <summary>CheTongGui: the carrier's name.</summary>
    public string? LogisticsName { get; init; }

    /// <summary>The carrier's waybill number.</summary>
    public string? WaybillNo { get; init; }

    /// <summary>Further fields under the vendor's own names.</summary>
    public IReadOnlyDictionary<string, object?> Property { get; init; } = new Dictionary<string, object?>();

    /// <summary>The caller's key of this write.</summary>
    public string? OperationKey { get; init; }
}
