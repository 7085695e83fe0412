using System.Globalization;
using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Onex;

/// <summary>Every order. The caller of any method holds the state's gate.</summary>
internal sealed class OnexOrderBook(Population population)
{
    private readonly Dictionary<(string OrderBn, string SourceShop, string Terminal), OnexOrder> _byKey = [];
    private readonly Dictionary<long, List<OnexOrder>> _byMember = [];
    private int _sequence;

    /// <summary>The order that was sent under this key before, or null.</summary>
    public OnexOrder? Find(string orderBn, string sourceShop, string terminal) =>
        _byKey.GetValueOrDefault((orderBn, sourceShop, terminal));

    public string NextTid(DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMdd}{++_sequence:D6}");

    public void Add(OnexOrder order, string sourceShop, string terminal)
    {
        _byKey.Add((order.OrderBn, sourceShop, terminal), order);
        if (!_byMember.TryGetValue(order.MemberId, out var orders)) _byMember[order.MemberId] = orders = [];
        orders.Add(order);
    }

    /// <summary>A member's orders from a time on, newest first.</summary>
    public List<OnexOrder> Search(OnexMember member, DateTimeOffset from, string? shopId)
    {
        var orders = member.Index <= population.Count ? OnexSeedOrders.Of(population.At(member.Index)) : [];
        if (_byMember.TryGetValue(member.MemberId, out var added)) orders = orders.Concat(added);
        return [.. orders
            .Where(order => order.CreatedAt >= from && (shopId is null || order.ShopId == shopId))
            .OrderByDescending(order => order.CreatedAt)];
    }
}
