namespace CrmTools.Sandbox;

/// <summary>
/// Every committed effect, in order: the truth that a client's own account is checked against. A write that changes nothing (the same
/// order again, an existing member) leaves no entry. Safe for concurrent use.
/// </summary>
public sealed class Ledger
{
    private readonly object _gate = new();
    private readonly List<LedgerEntry> _entries = [];
    private readonly Dictionary<string, int> _marks = new(StringComparer.Ordinal);

    /// <summary>Number of entries.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _entries.Count;
        }
    }

    /// <summary>All entries so far, oldest first.</summary>
    public IReadOnlyList<LedgerEntry> Entries() => Since(0);

    /// <summary>The entries after the given sequence number, oldest first.</summary>
    public IReadOnlyList<LedgerEntry> Since(long sequence)
    {
        lock (_gate) return _entries.GetRange((int)Math.Min(sequence, _entries.Count), (int)Math.Max(0, _entries.Count - sequence));
    }

    /// <summary>How many effects carry exactly this mark; does not scan.</summary>
    public int CountOf(string mark)
    {
        lock (_gate) return _marks.GetValueOrDefault(mark);
    }

    /// <summary>The entries whose mark contains the text, oldest first.</summary>
    public IReadOnlyList<LedgerEntry> Marked(string text) =>
        Where(entry => entry.Mark?.Contains(text, StringComparison.Ordinal) == true);

    /// <summary>The entries of one subject, oldest first.</summary>
    public IReadOnlyList<LedgerEntry> Of(string vendor, string subject) =>
        Where(entry => entry.Subject == subject && entry.Vendor == vendor);

    /// <summary>The entries that satisfy a condition, oldest first.</summary>
    public IReadOnlyList<LedgerEntry> Where(Func<LedgerEntry, bool> condition)
    {
        lock (_gate) return [.. _entries.Where(condition)];
    }

    /// <summary>Sum of the changes to one subject's balance, in one shop or account or in all.</summary>
    public decimal Sum(string vendor, string subject, string? shop = null) =>
        Of(vendor, subject).Where(entry => entry.BalanceAfter is not null && (shop is null || entry.Shop == shop)).Sum(entry => entry.Amount);

    internal void Add(
        DateTimeOffset time, string vendor, string operation, string subject, decimal amount, string? mark, string? shop, decimal? balance)
    {
        lock (_gate)
        {
            _entries.Add(new(_entries.Count + 1, time, vendor, operation, subject, amount, mark, shop, balance));
            if (mark is not null) _marks[mark] = _marks.GetValueOrDefault(mark) + 1;
        }
    }

    internal void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
            _marks.Clear();
        }
    }
}
