namespace CrmTools;

/// <summary>A product on offer (Fkw product/getList).</summary>
public sealed class CrmProduct : CrmObject
{
    /// <summary>The product's id.</summary>
    public string? Id { get; internal init; }

    /// <summary>Its name.</summary>
    public string? Name { get; internal init; }

    /// <summary>Address of its main picture.</summary>
    public string? PictureUri { get; internal init; }

    /// <summary>True when it can be bought.</summary>
    public bool? OnShelf { get; internal init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; internal init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; internal init; }

    /// <summary>What can be bought of it.</summary>
    public IReadOnlyList<CrmSku> Sku { get; internal init; } = [];
}
