using System.Runtime.CompilerServices;

namespace CrmTools.Core.Journal;

/// <summary>A journal that lives as long as the process: for the embedded sandbox, whose shop does too.</summary>
internal sealed class MemoryJournal(TimeProvider time) : IJournal
{
    private readonly object _gate = new();
    private readonly Dictionary<JournalKey, JournalEntry> _entries = [];

    // A store in memory has one holder, this process, which is at what it has not ended.
    private const long Self = 1;

    public string Place => JournalStrings.MemoryPlace;

    public Task<Claim> ClaimAsync(Intent intent, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var claim = JournalRules.Judge(_entries.GetValueOrDefault(intent.Key), intent, isHeld: true, now, now);
            if (claim.Kind is ClaimKind.Mine or ClaimKind.Recovered) _entries[intent.Key] = JournalRules.Taken(claim, intent, Self, now);
            return Task.FromResult(claim);
        }
    }

    public Task NoteAsync(JournalKey key, string baseline, CancellationToken cancellation)
    {
        lock (_gate) _entries[key] = _entries[key] with { Baseline = baseline };
        return Task.CompletedTask;
    }

    public Task SettleAsync(JournalKey key, Ending ending)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out var entry)) throw new InvalidOperationException($"The key {key.Key} of {key.Operation} was never claimed.");
            _entries[key] = JournalRules.Ended(entry, ending, time.GetUtcNow());
        }

        return Task.CompletedTask;
    }

    public Task<JournalEntry?> DecideAsync(JournalKey key, Ending ending, CancellationToken cancellation)
    {
        lock (_gate)
        {
            var entry = _entries.GetValueOrDefault(key);
            if (entry is not null && JournalRules.MayDecide(entry, isHeld: true)) _entries[key] = JournalRules.Ended(entry, ending, time.GetUtcNow());
            return Task.FromResult(entry);
        }
    }

    public async IAsyncEnumerable<IReadOnlyList<JournalEntry>> FindAsync(JournalFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        JournalEntry[] found;
        lock (_gate) found = [.. _entries.Values.Where(entry => JournalRules.Matches(entry, filter)).OrderBy(entry => entry.CreatedAt)];
        await Task.CompletedTask;
        foreach (var page in found.Chunk(500)) yield return page;
    }

    public Task<int> RemoveAsync(JournalFilter filter, CancellationToken cancellation)
    {
        lock (_gate)
        {
            var known = _entries.Values.Where(entry => entry.State is OperationState.Applied or OperationState.Refused && JournalRules.Matches(entry, filter)).ToArray();
            foreach (var entry in known) _entries.Remove(entry.Key);
            return Task.FromResult(known.Length);
        }
    }
}
