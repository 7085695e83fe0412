using System.Globalization;
using System.Text.Json;

namespace CrmTools.Sandbox.Fkw;

/// <summary>2.1 GET product/getList: a page of the products, the newest first.</summary>
internal sealed class ProductGetList : IFkwOperation
{
    public string Path => "product/getList";

    public string Method => "GET";

    public string MethodName => "getProductList";

    public SandboxReply Run(FkwState state, FkwInput input, FkwReplies replies)
    {
        var (page, size) = input.Page();
        lock (state.Gate)
        {
            return replies.Success("查询成功", writer =>
            {
                writer.WriteStartArray("product_list");
                foreach (var product in state.Catalog.Page(page, size)) Write(writer, product);
                writer.WriteEndArray();
                writer.WriteNumber("total", state.Catalog.Count);
            });
        }
    }

    private static void Write(Utf8JsonWriter writer, FkwProduct product)
    {
        writer.WriteStartObject();
        writer.WriteString("id", product.Id.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("name", product.Name);
        writer.WriteString("picture", product.Picture);
        writer.WriteString("create_time", FkwReplies.Day(product.CreatedAt));
        writer.WriteString("update_time", FkwReplies.Day(product.UpdatedAt));
        writer.WriteBoolean("on_shelf", product.OnShelf);
        writer.WriteStartArray("sku_list");
        foreach (var sku in product.Skus)
        {
            writer.WriteStartObject();
            writer.WriteString("sku_id", sku.Id);
            writer.WriteNumber("price", sku.Price);
            writer.WriteString("properties_name", sku.PropertiesName);
            writer.WriteNumber("stock", sku.Stock);
            writer.WriteString("product_code", sku.Code);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
