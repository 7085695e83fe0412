using CrmTools.Core.Connections;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>product/getList (2.1), newest first.</summary>
[Operation(typeof(ProductQuery), "product/getList")]
internal sealed class FkwProducts(VendorClient client, FkwReading reading) : IReads<ProductQuery, CrmProduct>
{
    public IAsyncEnumerable<Page<CrmProduct>> Read(ProductQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation) => reading.List(
        new Call(FkwOperations.ListProducts),
        FkwJson.Default.FkwProductListWire,
        wire => new Page<CrmProduct>([.. (wire.ProductList ?? []).Select(row => FkwMap.Product(row, client.Connection))], wire.Total),
        options, log, cancellation);
}
