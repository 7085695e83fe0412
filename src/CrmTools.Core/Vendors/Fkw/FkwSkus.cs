using System.Text.Json.Nodes;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>The things that can be bought of a product (2.3): one without properties, or several that the same properties tell apart.</summary>
internal static class FkwSkus
{
    public static JsonArray Write(IReadOnlyList<ProductSku> skus)
    {
        if (skus.Count == 0)
            throw CrmError.Invalid("Sku", CommonStrings.NothingGiven, FkwStrings.GiveSku);
        var names = Names(skus[0]);
        var written = new JsonArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < skus.Count; i++)
        {
            var sku = skus[i];
            if (sku.Price < 0) throw CrmError.Invalid($"Sku[{i}].Price", VendorStrings.FormatIsNegative(sku.Price), CommonStrings.GivePriceOfOne);
            if (sku.Stock < 0) throw CrmError.Invalid($"Sku[{i}].Stock", VendorStrings.FormatIsNegative(sku.Stock), CommonStrings.GiveStock);
            if (skus.Count > 1 && sku.Property.Count == 0)
                throw CrmError.Invalid($"Sku[{i}].Property", FkwStrings.NothingTellsItApart, FkwStrings.GiveSkuProperties);
            if (!names.SetEquals(Names(sku)))
                throw CrmError.Invalid($"Sku[{i}].Property", FkwStrings.FormatOtherProperties(Shown(Names(sku)), Shown(names)), FkwStrings.GiveSameProperties);
            if (!seen.Add(string.Join('\0', sku.Property.OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => property.Value))))
                throw CrmError.Invalid($"Sku[{i}].Property", FkwStrings.SameValues, FkwStrings.GiveOwnValues);
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
