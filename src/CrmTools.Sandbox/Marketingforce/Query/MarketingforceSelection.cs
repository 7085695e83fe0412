namespace CrmTools.Sandbox.Marketingforce;

/// <summary>Selects the page of a query.</summary>
internal static class MarketingforceSelection
{
    public static (IEnumerable<MarketingforceRecord> Rows, int Total) Page(
        MarketingforceTable table, MarketingforceFilter[] filters, MarketingforceOrder[] orders, int offset, int limit)
    {
        // By id alone a page is a range of indexes: deep pages of a large world cost no more than the first.
        if (orders is [] or [{ Field: "_id" }] && Range(table, filters) is { } range)
        {
            var (low, high) = range;
            var total = Math.Max(0, high - low + 1);
            var isAsc = orders is [] or [{ IsAsc: true }];
            var rows = Enumerable.Range(offset, Math.Clamp(total - offset, 0, limit)).Select(n => table.At(isAsc ? low + n : high - n));
            return (rows, total);
        }

        var found = table.All().Where(record => Array.TrueForAll(filters, filter => filter.Fits(record))).ToList();
        if (orders.Length > 0)
        {
            found.Sort((a, b) =>
            {
                foreach (var key in orders)
                {
                    if (key.Compare(a, b) is not 0 and var order) return order;
                }

                return string.CompareOrdinal(a.Id, b.Id);
            });
        }

        return (found.Skip(offset).Take(limit), found.Count);
    }

    private static (int Low, int High)? Range(MarketingforceTable table, MarketingforceFilter[] filters)
    {
        var (low, high) = (1, table.Count);
        foreach (var filter in filters)
        {
            if (filter.Field != "_id" || filter.Operator is not ("GT" or "LT") || table.IndexOf((string)filter.Value) is not { } index) return null;
            if (filter.Operator == "GT") low = Math.Max(low, index + 1);
            else high = Math.Min(high, index - 1);
        }

        return (low, high);
    }
}
