using System.Runtime.CompilerServices;
using CrmTools.Core.Journal;

namespace CrmTools.Simulation;

/// <summary>One process's handle on a <see cref="MemoryStore"/>.</summary>
internal sealed class StoreJournal(MemoryStore store, long holder) : IJournal
{
    private readonly HashSet<JournalKey> _inFlight = [];

    public string Place => "the simulated disk";

    public long Holder => holder;

    public bool IsAt(JournalKey key) => _inFlight.Contains(key);

    public Task<Claim> ClaimAsync(Intent intent, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var earlier = store.Rows.GetValueOrDefault(intent.Key);
        var (isHeld, until) = earlier is { State: OperationState.Intended } ? store.Held(earlier) : (false, store.Now);
        var claim = JournalRules.Judge(earlier, intent, isHeld, store.Now, until);
        if (claim.Kind is ClaimKind.Mine or ClaimKind.Recovered)
        {
            store.Rows[intent.Key] = JournalRules.Taken(claim, intent, holder, store.Now);
            _inFlight.Add(intent.Key);
        }

        return Task.FromResult(claim);
    }

    public Task NoteAsync(JournalKey key, string baseline, CancellationToken cancellation)
    {
        store.Rows[key] = store.Rows[key] with { Baseline = baseline };
        return Task.CompletedTask;
    }

    public Task SettleAsync(JournalKey key, Ending ending)
    {
        store.Rows[key] = JournalRules.Ended(store.Rows[key], ending, store.Now);
        _inFlight.Remove(key);
        return Task.CompletedTask;
    }

    public Task<JournalEntry?> DecideAsync(JournalKey key, Ending ending, CancellationToken cancellation)
    {
        var entry = store.Rows.GetValueOrDefault(key);
        if (entry is not null && JournalRules.MayDecide(entry, store.Held(entry).IsHeld)) store.Rows[key] = JournalRules.Ended(entry, ending, store.Now);
        return Task.FromResult(entry);
    }

    public async IAsyncEnumerable<IReadOnlyList<JournalEntry>> FindAsync(JournalFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // The state that people see decides: what a dead process held is in doubt.
        var found = store.Entries().Where(entry => JournalRules.Matches(entry, filter)).OrderBy(entry => entry.CreatedAt).ToArray();
        await Task.CompletedTask;
        if (found.Length > 0) yield return found;
    }

    public Task<int> RemoveAsync(JournalFilter filter, CancellationToken cancellation)
    {
        var known = store.Rows.Values.Where(entry => entry.State is OperationState.Applied or OperationState.Refused && JournalRules.Matches(entry, filter)).ToArray();
        foreach (var entry in known) store.Rows.Remove(entry.Key);
        return Task.FromResult(known.Length);
    }
}
