namespace CrmTools;

/// <summary>A product to be put on the allow or deny list, or taken off it (CheTongGui 15).</summary>
public sealed record ProductAccessChange
{
    /// <summary>The product's id.</summary>
    public string? ProductId { get; init; }

    /// <summary>Which list.</summary>
    public CrmAccessList List { get; init; }

    /// <summary>True to take it off.</summary>
    public bool Remove { get; init; }

    /// <summary>The company's id; null for the one that signed in.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>Further fields under the vendor's own names.</summary>
    public IReadOnlyDictionary<string, object?> Property { get; init; } = new Dictionary<string, object?>();
}
