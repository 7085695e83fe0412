namespace CrmTools;

/// <summary>One thing that can be bought of a product to be offered.</summary>
public sealed record ProductSku
{
    /// <summary>The price of one in yuan, 0 or more.</summary>
    public decimal Price { get; init; }

    /// <summary>How many there are, 0 or more.</summary>
    public int Stock { get; init; }

    /// <summary>The shop's own code of it.</summary>
    public string? ProductCode { get; init; }

    /// <summary>What tells it from the product's others, such as 颜色 白色; empty where there is only one.</summary>
    public IReadOnlyList<SkuProperty> Property { get; init; } = [];
}
