namespace CrmTools;

/// <summary>Which discounts (CheTongGui 6, op_type 4). What is null does not narrow.</summary>
public sealed record DiscountQuery
{
    /// <summary>Our company's id; null for the one that signed in.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>Number of the customer relation.</summary>
    public string? RelationId { get; init; }

    /// <summary>The product's id; * for all.</summary>
    public string? ProductId { get; init; }
}
