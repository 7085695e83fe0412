using System.Management.Automation;

namespace CrmTools.Binding;

/// <summary>Reads what can be bought of a product: hashtables, rows or objects with Price, Stock, ProductCode and Property.</summary>
internal static class SkuFields
{
    public static IReadOnlyList<ProductSku> Read(PSObject[]? given) =>
        [.. (given ?? []).Select((item, index) => Read(PlainValues.From((object?)item), $"Sku[{index}]."))];

    private static ProductSku Read(IReadOnlyDictionary<string, object?> values, string prefix)
    {
        var fields = new Fields(values, prefix);
        var stock = fields.Number("Stock") ?? throw CrmError.Invalid($"{prefix}Stock", CommonStrings.NothingGiven, CommonStrings.GiveStock);
        if (stock != decimal.Truncate(stock) || stock is < 0 or > int.MaxValue)
            throw CrmError.Invalid($"{prefix}Stock", BindingStrings.FormatNotAStock(stock), CommonStrings.GiveStock);
        return new ProductSku
        {
            Price = fields.Number("Price") ?? throw CrmError.Invalid($"{prefix}Price", CommonStrings.NothingGiven, CommonStrings.GivePriceOfOne),
            Stock = (int)stock,
            ProductCode = fields.Text("ProductCode"),
            Property = Properties(fields["Property"], prefix),
        };
    }

    // A hashtable of names and values, or a list of objects with Name, Value and MediaId.
    private static SkuProperty[] Properties(object? given, string prefix) => given switch
    {
        null => [],
        object?[] list => [.. list.SelectMany((item, index) => Properties(item, $"{prefix}Property[{index}]."))],
        IReadOnlyDictionary<string, object?> map when map.ContainsKey("Name") && map.ContainsKey("Value") => [One(new Fields(map, prefix), prefix)],
        IReadOnlyDictionary<string, object?> map => [.. map.Keys.Select(key => new SkuProperty(key, new Fields(map, prefix).Text(key) ?? ""))],
        _ => Properties(PlainValues.From(given), prefix),
    };

    private static SkuProperty One(Fields fields, string prefix) => new(
        fields.Text("Name") ?? throw CrmError.Invalid($"{prefix}Name", CommonStrings.NothingGiven, BindingStrings.GivePropertyName),
        fields.Text("Value") ?? throw CrmError.Invalid($"{prefix}Value", CommonStrings.NothingGiven, BindingStrings.GivePropertyValue),
        fields.Text("MediaId"));
}
