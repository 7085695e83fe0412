namespace CrmTools.Sandbox.Fkw;

/// <summary>2.2 POST product/updateStock: sets a sku's stock.</summary>
internal sealed class ProductUpdateStock : IFkwOperation
{
    public string Path => "product/updateStock";

    public string Method => "POST";

    public string MethodName => "updateStock";

    public bool Writes => true;

    public SandboxReply Run(FkwState state, FkwInput input, FkwReplies replies)
    {
        var id = input.RequiredWhole("product_id");
        var skuId = input.Required("sku_id");
        var stock = input.RequiredWhole("stock_amount");
        if (stock < 0) throw FkwRefusal.Wrong("stock_amount");
        lock (state.Gate)
        {
            var product = state.Catalog.Get(id);
            var sku = product.Skus.FirstOrDefault(sku => sku.Id == skuId) ?? throw FkwRefusal.NotFound("sku");
            if (sku.Stock != stock)
            {
                var skus = product.Skus.Select(one => one == sku ? sku with { Stock = stock } : one).ToArray();
                state.Catalog.Put(product with { Skus = skus, UpdatedAt = state.Now });
                state.Record(Path, skuId, stock - sku.Stock, part: $"{id}", balance: stock);
            }

            return replies.Success("操作成功");
        }
    }
}
