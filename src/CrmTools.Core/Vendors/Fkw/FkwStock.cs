using System.Text.Json;
using System.Text.Json.Nodes;
using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>product/updateStock (2.2): sets how many there are, so doing it again changes nothing.</summary>
[Operation(typeof(StockSetting), "product/updateStock")]
internal sealed class FkwStock(VendorClient client) : IWrites<StockSetting, CrmResult>
{
    public PreparedWrite<CrmResult> Prepare(StockSetting request)
    {
        var product = Check.Id(request.ProductId, "ProductId", "Give the product's id; Get-CrmProduct lists them.");
        var sku = Check.Required(request.SkuId, "SkuId", "Give the id of the product's sku, such as 1_1; the Sku property of Get-CrmProduct lists them.");
        var stock = request.Stock ?? throw CrmError.Invalid("Stock", "nothing was given", "Give the new number, 0 or more.");
        if (stock is < 0 or > int.MaxValue) throw CrmError.Invalid("Stock", $"{stock} is not between 0 and {int.MaxValue}", "Give the new number, 0 or more.");
        var body = new JsonObject { ["product_id"] = product, ["sku_id"] = sku, ["stock_amount"] = stock };
        foreach (var (field, value) in request.Property) body[field] = JsonSerializer.SerializeToNode(value);
        var call = new Call(FkwOperations.UpdateStock)
        {
            Body = body,
            Subject = $"product {product}, sku {sku}",
        };
        return new PreparedWrite<CrmResult>
        {
            Target = $"{client.Connection.Name}: product {product}, sku {sku}",
            Action = $"Set stock to {stock}",
            Lane = $"sku {product}/{sku}",
            SendAsync = (log, stop) => client.WriteAsync(call, FkwWrite.Id, log, stop),
        };
    }
}
