using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Onex;

/// <summary>A member's points by shop, and the log of how they came about, oldest first. Not safe for concurrent use.</summary>
internal sealed class OnexPointAccount
{
    private readonly Dictionary<string, long> _balances = new(StringComparer.Ordinal);
    private readonly List<OnexPointEntry> _log = [];

    public IReadOnlyList<OnexPointEntry> Log => _log;

    public long Total => _balances.Values.Sum();

    /// <summary>The account of a seed member: a log of one to three entries that adds up to the starting balances.</summary>
    public static OnexPointAccount Seed(int index, DateTimeOffset created)
    {
        var account = new OnexPointAccount();
        var points = SandboxPeople.OnexPoints(index);
        var gift = index % 2 == 0 ? 100 : points;
        account.Change("shop_01", gift, "register", "开卡赠送", created);
        if (points > gift) account.Change("shop_01", points - gift, "order", "消费积分", created.AddHours(2));
        var second = SandboxPeople.OnexSecondShopPoints(index);
        if (second > 0) account.Change("shop_02", second, "activity", "分店开业活动", created.AddHours(4));
        return account;
    }

    public long Balance(string shopId) => _balances.GetValueOrDefault(shopId);

    /// <summary>Adds to a shop's points and logs it; the caller has made sure that they stay at 0 or above.</summary>
    public OnexPointEntry Change(string shopId, long amount, string type, string description, DateTimeOffset time)
    {
        var before = Balance(shopId);
        var entry = new OnexPointEntry(time, shopId, type, before, checked(before + amount), description);
        _balances[shopId] = entry.After;
        _log.Add(entry);
        return entry;
    }

    /// <summary>A page of the log.</summary>
    /// <param name="shopId">Only this shop's entries; null for all.</param>
    /// <param name="newest">Entries after this moment are not shown.</param>
    /// <param name="oldestFirst">The order.</param>
    /// <param name="skip">Entries to pass over.</param>
    /// <param name="take">Entries to return at most.</param>
    /// <param name="total">Entries that are shown over all pages.</param>
    public List<OnexPointEntry> Page(string? shopId, DateTimeOffset newest, bool oldestFirst, long skip, int take, out int total)
    {
        var shown = _log.Where(entry => (shopId is null || entry.ShopId == shopId) && entry.Time <= newest).ToList();
        if (!oldestFirst) shown.Reverse();
        total = shown.Count;
        return skip >= total ? [] : shown.GetRange((int)skip, (int)Math.Min(take, total - skip));
    }
}
