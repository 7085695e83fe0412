using System.Globalization;
using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Fkw;

/// <summary>
/// The shop's orders: 120 within the last sixty days, their states in turn, and six that are older than the three months which the list gives.
/// They count back from the moment the server started, so that they never grow too old.
/// </summary>
internal sealed class FkwOrderBook
{
    /// <summary>Orders at the start that the list gives.</summary>
    public const int Recent = 120;

    private const int Old = 6;

    private readonly Dictionary<string, FkwOrder> _orders;

    public FkwOrderBook(DateTimeOffset start, Population population)
    {
        var products = new FkwCatalog();
        var count = population.Count == 0 ? 0 : Recent + Old;
        _orders = Enumerable.Range(1, count).Select(k => Seed(k, start, population, products)).ToDictionary(order => order.Id);
    }

    public FkwOrder Get(string id) => _orders.GetValueOrDefault(id) ?? throw FkwRefusal.NotFound("订单");

    public void Put(FkwOrder order) => _orders[order.Id] = order;

    /// <summary>The newest first.</summary>
    public List<FkwOrder> Find(IReadOnlyCollection<string> states, bool isModified, DateTimeOffset from, DateTimeOffset to) => [.. _orders.Values
        .Where(order => states.Count == 0 || states.Contains(order.Status))
        .Where(order => (isModified ? order.ModifiedAt : order.SettledAt) is var time && time >= from && time <= to)
        .OrderByDescending(order => order.SettledAt)];

    private static FkwOrder Seed(int k, DateTimeOffset start, Population population, FkwCatalog catalog)
    {
        var settled = k <= Recent ? start.AddHours(-12 * k) : start.AddDays(-100 - k);
        settled = settled.AddTicks(-(settled.Ticks % TimeSpan.TicksPerSecond));
        var status = FkwOrderStates.All[(k - 1) % FkwOrderStates.All.Length];
        var isPaid = status is not (FkwOrderStates.WaitBuyerPay or FkwOrderStates.Canceled);
        var isShipped = status is FkwOrderStates.Shipped or FkwOrderStates.Finished;
        return new FkwOrder
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{settled:yyyyMMdd}{k:D3}"),
            Buyer = population.At(1 + ((k - 1) % population.Count)),
            Status = status,
            Product = catalog.Get(1 + (k % FkwCatalog.Seeded)),
            Quantity = 1 + (k % 3),
            ShipPrice = k % 4 == 0 ? 0 : 8,
            SettledAt = settled,
            ModifiedAt = settled.AddHours(isPaid ? 2 : 0),
            PaidAt = isPaid ? settled.AddMinutes(5) : null,
            WaybillNo = isShipped ? string.Create(CultureInfo.InvariantCulture, $"SF{k:D10}") : null,
            LogisticsName = isShipped ? "顺丰速运" : null,
            RefundStatus = k % 10 == 4 ? "wait_seller_agree" : "",
        };
    }
}
