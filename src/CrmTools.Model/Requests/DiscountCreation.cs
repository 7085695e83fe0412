namespace CrmTools;

/// <summary>A discount for a customer relation to be added (CheTongGui 6, op_type 1).</summary>
public sealed record DiscountCreation
{
    /// <summary>Our company's id; null for the one that signed in.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>Number of the customer relation.</summary>
    public string? RelationId { get; init; }

    /// <summary>The product's id; * for all.</summary>
    public string? ProductId { get; init; }

    /// <summary>Per cent of the price that is paid: 98.5.</summary>
    public decimal? Discount { get; init; }

    /// <summary>Further fields under the vendor's own names.</summary>
    public IReadOnlyDictionary<string, object?> Property { get; init; } = new Dictionary<string, object?>();

    /// <summary>The caller's key of this write.</summary>
    public string? OperationKey { get; init; }
}
