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
    private const string OrderHelp = "Give the order's number, such as 20200101001.";

    public bool Takes(OrderQuery query) => query is { MemberId: null, ShopId: null, CompanyId: null };

    public IAsyncEnumerable<Page<CrmOrder>> Read(OrderQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        Check.NotUsed(FkwVendor.Id, query.MemberId, "MemberId", "Fkw lists orders by status and time; pick by the buyer_acct in Extra with Where-Object.");
        Check.NotUsed(FkwVendor.Id, query.ShopId, "ShopId", "A connection is one shop; leave it out.");
        Check.NotUsed(FkwVendor.Id, query.CompanyId, "CompanyId", "A connection is one shop; leave it out.");
        if (query.Id is not null)
        {
            var id = Check.Required(query.Id, "Id", OrderHelp);
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
        Check.NotUsed(FkwVendor.Id, query.LogisticsId, "LogisticsId", "Fkw finds the waybill by the order; leave it out.");
        var id = Check.Required(query.OrderId, "OrderId", OrderHelp);
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
        var call = new Call(FkwOperations.GetOrder) { Query = [FkwReading.Pair("order_id", id)], Subject = $"order {id}" };
        return (await reading.GetAsync(call, FkwJson.Default.FkwOrderAnswerWire, log, cancellation)).Order;
    }
}
