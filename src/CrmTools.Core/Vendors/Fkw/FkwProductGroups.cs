using System.Runtime.CompilerServices;
using CrmTools.Core.Connections;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>product/getProductLibList (2.4) and product/getProductGroupList (2.5).</summary>
[Operation(typeof(ProductLibraryQuery), "product/getProductLibList")]
[Operation(typeof(ProductGroupQuery), "product/getProductGroupList")]
internal sealed class FkwProductGroups(VendorClient client, FkwReading reading)
    : IReads<ProductLibraryQuery, CrmProductLibrary>, IReads<ProductGroupQuery, CrmProductGroup>
{
    public async IAsyncEnumerable<Page<CrmProductLibrary>> Read(
        ProductLibraryQuery query, ReadOptions options, ICallLog log, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var wire = await reading.GetAsync(new Call(FkwOperations.ListLibraries), FkwJson.Default.FkwLibraryListWire, log, cancellation);
        var rows = wire.LibList ?? [];
        yield return new Page<CrmProductLibrary>(
            [.. rows.Select(row => new CrmProductLibrary { Connection = client.Connection, Id = row.LibId, Name = row.Name })], rows.Count);
    }

    public async IAsyncEnumerable<Page<CrmProductGroup>> Read(
        ProductGroupQuery query, ReadOptions options, ICallLog log, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var wire = await reading.GetAsync(new Call(FkwOperations.ListGroups), FkwJson.Default.FkwGroupListWire, log, cancellation);
        var groups = FkwGroupTree.Build(wire.GroupList ?? [], client.Connection);
        yield return new Page<CrmProductGroup>(groups, groups.Count);
    }
}
