namespace CrmTools;

/// <summary>An order to be accepted (CheTongGui 9 with op_type 1).</summary>
public sealed record OrderAcceptance
{
    /// <summary>The order's number, the most detailed one.</summary>
    public string? Id { get; init; }

    /// <summary>The company's id; null for the one that signed in.</summary>
    public string? CompanyId { get; init; }

    /// <summary>Further fields under the vendor's own names.</summary>
    public IReadOnlyDictionary<string, object?> Property { get; init; } = new Dictionary<string, object?>();

    /// <summary>The caller's key of this write.</summary>
    public string? OperationKey { get; init; }
}
