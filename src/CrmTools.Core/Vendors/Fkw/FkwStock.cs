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
        var product = Check.Id(request.ProductId, "ProductId", () => FkwStrings.GiveProductId);
        var sku = Check.Required(request.SkuId, "SkuId", () => FkwStrings.GiveSkuId);
        var stock = request.Stock ?? throw CrmError.Invalid("Stock", CommonStrings.NothingGiven, FkwStrings.GiveNewStock);
        if (stock is < 0 or > int.MaxValue) throw CrmError.Invalid("Stock", FkwStrings.FormatStockOutOfRange(stock, int.MaxValue), FkwStrings.GiveNewStock);
        var body = new JsonObject { ["product_id"] = product, ["sku_id"] = sku, ["stock_amount"] = stock };
        foreach (var (field, value) in request.Property) body[field] = JsonSerializer.SerializeToNode(value);
        var call = new Call(FkwOperations.UpdateStock)
        {
            Body = body,
            Subject = () => FkwStrings.FormatProductAndSku(product, sku),
        };
        return new PreparedWrite<CrmResult>
        {
            Target = FkwStrings.FormatTargetProductAndSku(client.Connection.Name, product, sku),
            Action = FkwStrings.FormatSetStock(stock),
            Lane = $"sku {product}/{sku}",
            SendAsync = (log, stop) => client.WriteAsync(call, FkwWrite.Id, log, stop),
        };
    }
}
