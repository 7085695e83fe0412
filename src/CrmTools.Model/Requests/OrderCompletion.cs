namespace CrmTools;

/// <summary>An order to be completed (Fkw order/complete), with its waybill where it was not shipped before.</summary>
public sealed record OrderCompletion
{
    /// <summary>The order's number.</summary>
    public string? Id { get; init; }

    /// <summary>The carrier's waybill number.</summary>
    public string? WaybillNo { get; init; }

    /// <summary>The carrier's Kuaidi100 code.</summary>
    public string? LogisticsCode { get; init; }

    /// <summary>The carrier's name.</summary>
    public string? LogisticsName { get; init; }

    /// <summary>Further fields under the vendor's own names.</summary>
    public IReadOnlyDictionary<string, object?> Property { get; init; } = new Dictionary<string, object?>();

    /// <summary>The caller's key of this write.</summary>
    public string? OperationKey { get; init; }
}
