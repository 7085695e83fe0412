namespace CrmTools;

/// <summary>A discount for a customer relation (CheTongGui 6).</summary>
public sealed class CrmDiscount : CrmObject
{
    /// <summary>Our company's id.</summary>
    public string? EnterpriseId { get; internal init; }

    /// <summary>Number of the customer relation.</summary>
    public string? RelationId { get; internal init; }

    /// <summary>Its name.</summary>
    public string? RelationName { get; internal init; }

    /// <summary>The product's id; * for all.</summary>
    public string? ProductId { get; internal init; }

    /// <summary>The product's name.</summary>
    public string? ProductName { get; internal init; }

    /// <summary>Per cent of the price that is paid: 98.5.</summary>
    public decimal? Discount { get; internal init; }
}
