using System.Text.Json.Nodes;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>The things that can be bought of a product (2.3): one without properties, or several that the same properties tell apart.</summary>
internal static class FkwSkus
{
    public static JsonArray Write(IReadOnlyList<ProductSku> skus)
    {
        if (skus.Count == 0)
            throw CrmError.Invalid("Sku", "nothing was given", "Give at least one with price and stock, such as @{ Price = 25.5; Stock = 998 }.");
        var names = Names(skus[0]);
        var written = new JsonArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < skus.Count; i++)
        {
            var sku = skus[i];
            if (sku.Price < 0) throw CrmError.Invalid($"Sku[{i}].Price", $"{sku.Price} is negative", "Give the price of one in yuan.");
            if (sku.Stock < 0) throw CrmError.Invalid($"Sku[{i}].Stock", $"{sku.Stock} is negative", "Give how many there are.");
            if (skus.Count > 1 && sku.Property.Count == 0)
                throw CrmError.Invalid($"Sku[{i}].Property", "nothing tells it from the others", "Give each its properties, such as @{ 颜色 = '白色' }.");
            if (!names.SetEquals(Names(sku)))
                throw CrmError.Invalid($"Sku[{i}].Property", $"it has {Shown(Names(sku))} and the first has {Shown(names)}", "Give all the same properties.");
            if (!seen.Add(string.Join('\0', sku.Property.OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => property.Value))))
                throw CrmError.Invalid($"Sku[{i}].Property", "another one has the same values", "Give each values of its own.");
            var one = new JsonObject
            {
                ["price"] = sku.Price,
                ["properties_name"] = FkwProperties.Write(sku.Property, $"Sku[{i}]"),
                ["stock"] = sku.Stock,
            };
            if (sku.ProductCode is not null) one["product_code"] = sku.ProductCode;
            written.Add(one);
        }

        return written;
    }

    private static HashSet<string> Names(ProductSku sku) => new(sku.Property.Select(property => property.Name), StringComparer.Ordinal);

    private static string Shown(HashSet<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);
}
