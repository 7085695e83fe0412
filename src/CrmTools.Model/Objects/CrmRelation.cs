namespace CrmTools;

/// <summary>A relation to a customer (CheTongGui 5).</summary>
public sealed class CrmRelation : CrmObject
{
    /// <summary>The customer's id in the CRM, where the vendor sends it.</summary>
    public string? CustomerId { get; internal init; }

    /// <summary>Our company's id.</summary>
    public string? EnterpriseId { get; internal init; }

    /// <summary>The customer's company id.</summary>
    public string? TargetEnterpriseId { get; internal init; }

    /// <summary>The customer's company.</summary>
    public string? TargetEnterpriseName { get; internal init; }

    /// <summary>Number of the relation.</summary>
    public string? RelationId { get; internal init; }

    /// <summary>Name of the relation.</summary>
    public string? RelationName { get; internal init; }
}
