namespace CrmTools;

/// <summary>A discount for a customer relation to be deleted (CheTongGui 6, op_type 2).</summary>
public sealed record DiscountRemoval
{
    /// <summary>Our company's id; null for the one that signed in.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>Number of the customer relation.</summary>
    public string? RelationId { get; init; }

    /// <summary>The product's id; * for all.</summary>
    public string? ProductId { get; init; }

    /// <summary>Further fields under the vendor's own names.</summary>
    public IReadOnlyDictionary<string, object?> Property { get; init; } = new Dictionary<string, object?>();
}
