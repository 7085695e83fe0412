using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Fkw;

/// <summary>2.3 POST product/add. Like the vendor's, its answer names no id.</summary>
internal sealed class ProductAdd : IFkwOperation
{
    public string Path => "product/add";

    public string Method => "POST";

    public string MethodName => "addProduct";

    public bool Writes => true;

    public SandboxReply Run(FkwState state, FkwInput input, FkwReplies replies)
    {
        var name = input.Required("name");
        if (name.Length > 100) throw FkwRefusal.Bad("商品名称长度限制为100");
        var library = input.RequiredWhole("lid");
        if (FkwCatalog.Libraries.All(known => known.Id != library)) throw FkwRefusal.NotFound("商品库");
        if (input.Text("introduction")?.Length > 75) throw FkwRefusal.Bad("卖点描述长度限制为75");
        input.Properties("prop_list");
        var media = input.List("media_id_list").Select(id => Text(id, "media_id_list")).ToArray();
        foreach (var group in input.List("group_id_list"))
        {
            var id = Whole(group, "group_id_list");
            if (FkwCatalog.Groups.All(known => known.Id != id)) throw FkwRefusal.NotFound("商品分类");
        }

        if (input.Text("sku_list") is null) throw FkwRefusal.Missing("sku_list");
        var skus = input.List("sku_list").Select(Sku).ToArray();
        if (skus.Length == 0) throw FkwRefusal.Missing("sku_list");
        lock (state.Gate)
        {
            var product = state.Catalog.Add(name, media.Length > 0 ? $"//media.sandbox.invalid/{media[0]}.png" : "", state.Now, skus);
            state.Record(Path, $"{product.Id}", mark: name);
            return replies.Success("操作成功");
        }
    }

    private static FkwSku Sku(JsonNode? node)
    {
        if (node is not JsonObject sku || sku["properties_name"] is not JsonArray properties) throw FkwRefusal.Wrong("sku_list");
        if (sku["price"] is not JsonValue price || !price.TryGetValue<decimal>(out var amount) || amount < 0) throw FkwRefusal.Wrong("price");
        var stock = Whole(sku["stock"], "stock");
        if (stock < 0) throw FkwRefusal.Wrong("stock");
        return new FkwSku("", amount, stock, sku["product_code"] is { } code ? Text(code, "product_code") : "", FkwInput.Properties(properties, "properties_name"));
    }

    private static string Text(JsonNode? node, string name) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : throw FkwRefusal.Wrong(name);

    private static int Whole(JsonNode? node, string name) =>
        node is JsonValue value && value.TryGetValue<int>(out var number) ? number : throw FkwRefusal.Wrong(name);
}
