using CrmTools.Core.Journal;
using CrmTools.Core.Journal.Postgres;

namespace CrmTools.Simulation;

/// <summary>
/// A journal for many machines, in memory: the product's own rules for PostgreSQL and its leases, with rows and holders in place of tables. Each process
/// finds it out of reach now and then; whoever takes over marks the holder as ended.
/// </summary>
internal sealed class LeaseStore(VirtualTime time) : IJournalFactory
{
    public static readonly PostgresTiming Timing = new();

    private readonly Dictionary<long, Holder> _holders = [];
    private long _last;

    public Dictionary<JournalKey, JournalEntry> Rows { get; } = [];

    public DateTimeOffset Now => time.GetUtcNow();

    public IJournal Open(SimulatedProcess process) => new LeasedJournal(this, process);

    public void Close(IJournal journal) => ((LeasedJournal)journal).Close();

    public IReadOnlyList<JournalEntry> Entries() =>
        [.. Rows.Values.Select(entry => entry.State == OperationState.Intended && !Held(entry.Holder).IsHeld ? JournalRules.Orphaned(entry) : entry)];

    /// <summary>Another holder, alive for the length of a lease.</summary>
    public long Enter()
    {
        _holders[++_last] = new Holder { Until = Now + Timing.Lease };
        return _last;
    }

    /// <summary>Keeps a holder alive; false when it has been given up.</summary>
    public bool Renew(long holder)
    {
        var known = _holders[holder];
        if (known.IsEnded || known.Until <= Now) return false;
        known.Until = Now + Timing.Lease;
        return true;
    }

    public bool IsGood(long holder) => _holders[holder] is { IsEnded: false } known && known.Until > Now;

    /// <summary>A holder says that it is gone.</summary>
    public void Leave(long holder) => (_holders[holder].IsEnded, _holders[holder].Until) = (true, Now);

    /// <summary>Marks the holders of these entries whose time has run out, so that they cannot be renewed any more.</summary>
    public void Bury(IEnumerable<JournalEntry> open)
    {
        foreach (var entry in open.Where(entry => entry.State == OperationState.Intended))
        {
            if (_holders.TryGetValue(entry.Holder, out var holder) && holder.Until <= Now) holder.IsEnded = true;
        }
    }

    public (bool IsHeld, DateTimeOffset Until) Held(long holder) =>
        _holders.TryGetValue(holder, out var known) ? (!known.IsEnded && known.Until > Now, known.Until) : (false, Now);

    public void Dispose()
    {
    }

    private sealed class Holder
    {
        public DateTimeOffset Until { get; set; }

        public bool IsEnded { get; set; }
    }
}
