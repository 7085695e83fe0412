using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;
using System.Text;
using System.Text.Json;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>point.get (1.5.6).</summary>
[Operation(typeof(PointQuery), "point.get")]
internal sealed class OnexPoints(VendorClient client, OnexOperations operations) : IReads<PointQuery, CrmPointBalance>
{
    public bool Takes(PointQuery query) => query is not { MemberId: null, CardNo: not null };

    public IAsyncEnumerable<Page<CrmPointBalance>> Read(PointQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        if (query.MemberId is null) Check.NotUsed(OnexVendor.Id, query.CardNo, "CardNo", () => OnexStrings.NoCards);
        var id = Check.Id(query.MemberId, "MemberId", () => OnexStrings.GiveMemberId);
        return GetAsync(id, log, cancellation);
    }

    private async IAsyncEnumerable<Page<CrmPointBalance>> GetAsync(
        long id, ICallLog log, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var call = new Call(operations.GetPoint) { Body = new OnexFields().Number("member_id", id).Body, Subject = () => VendorStrings.FormatMember(id) };
        var accepted = await client.Exchange.SendAsync(call, log, cancellation);
        var (shops, total) = Read(accepted.Payload);
        total ??= shops.LastOrDefault(shop => shop.TotalPoint is not null)?.TotalPoint;
        var balances = shops.Where(shop => shop.Points is not null).Select(shop => Balance(id, shop, total)).ToArray();
        yield return new Page<CrmPointBalance>(balances.Length > 0 || total is null ? balances : [Balance(id, null, total)]);
    }

    // Three forms: a list, numbered properties below member_id, or numbered properties at the root.
    private (Rows<OnexShopPointWire> Shops, decimal? Total) Read(ReadOnlyMemory<byte> payload)
    {
        if (payload.Span is not [(byte)'{', ..]) return (Rows(payload), null);
        var wire = Wire.Read(payload, OnexJson.Default.OnexPointsWire, OnexVendor.Id, operations.GetPoint.Name);
        if (wire.ShopPointList is { } list) return (list, wire.TotalPoint);
        if (wire.MemberId is not { ValueKind: JsonValueKind.Object or JsonValueKind.Array } below) return (Rows(payload), wire.TotalPoint);
        var inner = Encoding.UTF8.GetBytes(below.GetRawText());
        if (below.ValueKind == JsonValueKind.Array) return (Rows(inner), wire.TotalPoint);
        return (Rows(inner), Wire.Read(inner, OnexJson.Default.OnexPointsWire, OnexVendor.Id, operations.GetPoint.Name).TotalPoint);
    }

    private Rows<OnexShopPointWire> Rows(ReadOnlyMemory<byte> payload) =>
        Wire.Read(payload, OnexJson.Default.RowsOnexShopPointWire, OnexVendor.Id, operations.GetPoint.Name);

    private CrmPointBalance Balance(long id, OnexShopPointWire? shop, decimal? total)
    {
        var extra = new Dictionary<string, object?>(ExtraFields.From(shop?.Extra));
        if (shop?.NodeId is { } node) extra["node_id"] = node;
        return new CrmPointBalance
        {
            Connection = client.Connection,
            MemberId = $"{id}",
            ShopId = shop?.ShopId,
            Balance = shop is null ? total : shop.Points,
            Total = total,
            Extra = extra,
        };
    }
}
