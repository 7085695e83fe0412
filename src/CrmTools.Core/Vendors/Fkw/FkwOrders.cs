using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Paging;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>order/get (3.1) and order/getList (3.2); the waybill of order/get is the order's shipment.</summary>
[Operation(typeof(OrderQuery), "order/get", "order/getList")]
[Operation(typeof(ShipmentQuery), "waybill of order/get")]
internal sealed class FkwOrders(VendorClient client, FkwReading reading) : IReads<OrderQuery, CrmOrder>, IReads<ShipmentQuery, CrmShipment>
{
    public bool Takes(OrderQuery query) => query is { MemberId: null, ShopId: null, CompanyId: null };

    public IAsyncEnumerable<Page<CrmOrder>> Read(OrderQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        Check.NotUsed(FkwVendor.Id, query.MemberId, "MemberId", () => FkwStrings.OrdersByStatusAndTime);
        Check.NotUsed(FkwVendor.Id, query.ShopId, "ShopId", () => FkwStrings.OneShop);
        Check.NotUsed(FkwVendor.Id, query.CompanyId, "CompanyId", () => FkwStrings.OneShop);
        if (query.Id is not null)
        {
            var id = Check.Required(query.Id, "Id", () => FkwStrings.GiveOrderId);
            return Pages.One(async () => await GetAsync(id, log, cancellation) is { } wire ? FkwMap.Order(wire, client.Connection) : null);
        }

        var call = new Call(FkwOperations.ListOrders) { Query = FkwOrderFilter.Write(query, client.Time.GetUtcNow()) };
        return reading.List(
            call,
            FkwJson.Default.FkwOrderListWire,
            wire => new Page<CrmOrder>([.. (wire.OrderList ?? wire.Orders ?? []).Select(row => FkwMap.Order(row, client.Connection))], wire.Total),
            options, log, cancellation);
    }

    public IAsyncEnumerable<Page<CrmShipment>> Read(ShipmentQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        Check.NotUsed(FkwVendor.Id, query.LogisticsId, "LogisticsId", () => FkwStrings.WaybillByOrder);
        var id = Check.Required(query.OrderId, "OrderId", () => FkwStrings.GiveOrderId);
        return Pages.One(async () => await GetAsync(id, log, cancellation) is { } wire
            && FkwMap.Shipment(wire, client.Connection) is { } shipment
            && IsMeant(query.WaybillNo, shipment.WaybillNo)
            && IsMeant(query.LogisticsName, shipment.LogisticsName)
                ? shipment
                : null);
    }

    private static bool IsMeant(string? wanted, string? found) => wanted is null || string.Equals(wanted.Trim(), found, StringComparison.OrdinalIgnoreCase);

    /// <summary>The order as order/get shows it.</summary>
    public async Task<FkwOrderWire?> GetAsync(string id, ICallLog log, CancellationToken cancellation)
    {
        var call = new Call(FkwOperations.GetOrder) { Query = [FkwReading.Pair("order_id", id)], Subject = () => VendorStrings.FormatOrder(id) };
        return (await reading.GetAsync(call, FkwJson.Default.FkwOrderAnswerWire, log, cancellation)).Order;
    }
}
