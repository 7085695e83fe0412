using System.Globalization;

namespace CrmTools.Sandbox.Unicrm;

/// <summary>A member's accounts and their items, oldest first. Not safe for concurrent use.</summary>
internal sealed class UnicrmPurse
{
    private readonly Dictionary<string, decimal> _balances = UnicrmAccountKind.All.ToDictionary(kind => kind.No, _ => 0m);
    private readonly List<UnicrmEntry> _entries = [];

    /// <summary>The accounts of a seed member: one credit per account that is not empty.</summary>
    public static UnicrmPurse Seed(int index, DateTimeOffset created)
    {
        var purse = new UnicrmPurse();
        foreach (var kind in UnicrmAccountKind.All)
        {
            var start = kind.Start(index);
            if (start <= 0) continue;
            var no = string.Create(CultureInfo.InvariantCulture, $"1001-{created:yyMMddHHmm}-{index}{kind.No}");
            purse.Book(new(no, kind.No, created, start, 0, kind.CreditTitle, "上海总店", null, null));
        }

        return purse;
    }

    public decimal Balance(string accountNo) => _balances[accountNo];

    /// <summary>Books an item; its balance is computed here.</summary>
    public UnicrmEntry Book(UnicrmEntry entry)
    {
        var booked = entry with { Balance = _balances[entry.AccountNo] + entry.Amount };
        _balances[entry.AccountNo] = booked.Balance;
        _entries.Add(booked);
        return booked;
    }

    /// <summary>A page of the items.</summary>
    /// <param name="accountNo">Only this account's; null for all.</param>
    /// <param name="newest">Items after this moment are not shown.</param>
    /// <param name="oldestFirst">The order.</param>
    /// <param name="skip">Items to pass over.</param>
    /// <param name="take">Items to return at most.</param>
    /// <param name="total">Items that are shown over all pages.</param>
    public List<UnicrmEntry> Page(string? accountNo, DateTimeOffset newest, bool oldestFirst, long skip, int take, out int total)
    {
        var shown = _entries.Where(entry => (accountNo is null || entry.AccountNo == accountNo) && entry.Time <= newest).ToList();
        if (!oldestFirst) shown.Reverse();
        total = shown.Count;
        return skip >= total ? [] : shown.GetRange((int)skip, (int)Math.Min(take, total - skip));
    }
}
