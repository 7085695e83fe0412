namespace CrmTools;

/// <summary>How many of a thing there are, set to a value.</summary>
/// <param name="ProductId">The product's id.</param>
/// <param name="SkuId">Which of the product's things.</param>
/// <param name="Stock">The new number, 0 or more.</param>
public sealed record StockSetting(string? ProductId, string? SkuId, long? Stock)
{
    /// <summary>Further fields under the vendor's own names.</summary>
    public IReadOnlyDictionary<string, object?> Property { get; init; } = new Dictionary<string, object?>();
}
