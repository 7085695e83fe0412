using CrmTools.Core.Journal;

namespace CrmTools.Simulation;

/// <summary>
/// A journal in memory that knows of process death as the SQLite one does: what a call has returned stays, whoever was at it is asked for, and when a
/// holder died is known only from the moment at which somebody finds it dead. What entries mean is decided by the product's own rules.
/// </summary>
internal sealed class MemoryStore(VirtualTime time) : IJournalFactory
{
    private readonly Dictionary<long, StoreJournal> _alive = [];
    private readonly Dictionary<long, DateTimeOffset> _ended = [];
    private long _holders;

    public Dictionary<JournalKey, JournalEntry> Rows { get; } = [];

    public DateTimeOffset Now => time.GetUtcNow();

    public IJournal Open(SimulatedProcess process)
    {
        var journal = new StoreJournal(this, ++_holders);
        _alive.Add(journal.Holder, journal);
        return journal;
    }

    public void Close(IJournal journal) => _alive.Remove(((StoreJournal)journal).Holder);

    public IReadOnlyList<JournalEntry> Entries() =>
        [.. Rows.Values.Select(entry => entry.State == OperationState.Intended && !Held(entry).IsHeld ? JournalRules.Orphaned(entry) : entry)];

    /// <summary>Whether an entry's holder is at it, and if not, until when it can have been.</summary>
    public (bool IsHeld, DateTimeOffset Until) Held(JournalEntry entry)
    {
        if (_alive.TryGetValue(entry.Holder, out var holder)) return (holder.IsAt(entry.Key), Now);
        if (!_ended.TryGetValue(entry.Holder, out var ended)) _ended[entry.Holder] = ended = Now;
        return (false, ended);
    }

    public void Dispose()
    {
    }
}
