namespace CrmTools;

/// <summary>A product to be offered (Fkw product/add, CheTongGui 3). Prices in yuan; what is null or empty was not given.</summary>
public sealed record ProductCreation
{
    /// <summary>Fkw: the product's name.</summary>
    public string? Name { get; init; }

    /// <summary>Fkw: the product library it goes into.</summary>
    public string? LibraryId { get; init; }

    /// <summary>Fkw: a short text below the name.</summary>
    public string? Introduction { get; init; }

    /// <summary>Fkw: the detail page, as HTML.</summary>
    public string? Description { get; init; }

    /// <summary>Fkw: pictures that were uploaded before, the main one first.</summary>
    public IReadOnlyList<string> MediaId { get; init; } = [];

    /// <summary>Fkw: pictures by their address, the main one first.</summary>
    public IReadOnlyList<string> ImageUri { get; init; } = [];

    /// <summary>Fkw: the product's own parameters, such as 容积 5L.</summary>
    public IReadOnlyList<NamedValue> CustomField { get; init; } = [];

    /// <summary>Fkw: the groups it is shown in.</summary>
    public IReadOnlyList<string> GroupId { get; init; } = [];

    /// <summary>Fkw: what can be bought of it; one at least.</summary>
    public IReadOnlyList<ProductSku> Sku { get; init; } = [];

    /// <summary>CheTongGui: the OE number of the part (<c>oeid</c>).</summary>
    public string? OeId { get; init; }

    /// <summary>CheTongGui: how many there are, 0 or more.</summary>
    public decimal? Stock { get; init; }

    /// <summary>CheTongGui: the price of one, 0 or more.</summary>
    public decimal? Price { get; init; }

    /// <summary>CheTongGui: the quality, in the shop's own words.</summary>
    public string? Quality { get; init; }

    /// <summary>CheTongGui: the part's name (<c>goods_name</c>).</summary>
    public string? GoodsName { get; init; }

    /// <summary>CheTongGui: the part's number (<c>goods_ID</c>).</summary>
    public string? GoodsId { get; init; }

    /// <summary>CheTongGui: the brand (<c>goods_brand</c>).</summary>
    public string? Brand { get; init; }

    /// <summary>Further fields under the vendor's own names.</summary>
    public IReadOnlyDictionary<string, object?> Property { get; init; } = new Dictionary<string, object?>();

    /// <summary>The caller's key of this write.</summary>
    public string? OperationKey { get; init; }
}
