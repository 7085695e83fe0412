namespace CrmTools;

/// <summary>A relation to a customer to be deleted (CheTongGui 5, op_type 2).</summary>
public sealed record RelationRemoval
{
    /// <summary>The customer's id in the CRM (<c>id</c>).</summary>
    public string? CustomerId { get; init; }

    /// <summary>Our company's id; null for the one that signed in.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>The customer's company id.</summary>
    public string? TargetEnterpriseId { get; init; }

    /// <summary>Number of the relation: 1 competitor, 2 ordinary, 3 business friend and so on; * for all.</summary>
    public string? RelationId { get; init; }

    /// <summary>Further fields under the vendor's own names.</summary>
    public IReadOnlyDictionary<string, object?> Property { get; init; } = new Dictionary<string, object?>();
}
