using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CrmTools.Core.Journal;
using CrmTools.Core.Journal.Grouping;

namespace CrmTools.Simulation;

/// <summary>One process's handle on a <see cref="LeaseStore"/>. It renews its lease while writes are on their way, as long as it reaches the store.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Closed as processes end, by its store.")]
internal sealed class LeasedJournal(LeaseStore store, SimulatedProcess process) : IJournal
{
    private readonly ConcurrentDictionary<JournalKey, Lease> _inFlight = new();
    private readonly HashSet<long> _own = [];
    private Lease? _current;

    public string Place => "the simulated database";

    public async Task<Claim> ClaimAsync(Intent intent, CancellationToken cancellation)
    {
        var work = new ClaimWork(intent);
        await CommitAsync(work);
        return work.Result!;
    }

    public Task NoteAsync(JournalKey key, string baseline, CancellationToken cancellation) => CommitAsync(new NoteWork(key, baseline));

    public async Task SettleAsync(JournalKey key, Ending ending)
    {
        try
        {
            await CommitAsync(new SettleWork(key, ending));
        }
        catch (CrmException)
        {
            // As the product does it: what could not be settled is for others to take up.
            Abandon();
            throw;
        }
        finally
        {
            _inFlight.TryRemove(key, out _);
        }
    }

    public async Task<JournalEntry?> DecideAsync(JournalKey key, Ending ending, CancellationToken cancellation)
    {
        var work = new DecideWork(key, ending);
        await CommitAsync(work);
        return work.Result;
    }

    public async IAsyncEnumerable<IReadOnlyList<JournalEntry>> FindAsync(JournalFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await process.ReachStoreAsync();
        var found = store.Entries().Where(entry => JournalRules.Matches(entry, filter)).OrderBy(entry => entry.CreatedAt).ToArray();
        if (found.Length > 0) yield return found;
    }

    public Task<int> RemoveAsync(JournalFilter filter, CancellationToken cancellation) => throw new NotSupportedException("Nobody removes anything here.");

    /// <summary>The process is over; one that dies leaves its lease to run out.</summary>
    public void Close()
    {
        if (!process.IsDead && _current is { } lease && _inFlight.IsEmpty) store.Leave(lease.Holder);
        Abandon();
    }

    private async Task CommitAsync(JournalWork work)
    {
        await process.ReachStoreAsync();
        while (true)
        {
            var lease = Ensure();
            if (!store.IsGood(lease.Holder))
            {
                Abandon();
                continue;
            }

            if (new LeaseBatch(store, lease).Apply(work, _inFlight, _own.Contains)) _inFlight[work.Key] = lease;
            return;
        }
    }

    private Lease Ensure()
    {
        if (_current is { IsGood: true } lease && (lease.Left > LeaseStore.Timing.Renewal || TryRenew(lease))) return lease;
        Abandon();
        var holder = store.Enter();
        _own.Add(holder);
        _current = new Lease(holder, LeaseStore.Timing.Lease - LeaseStore.Timing.Margin, Lease.Now(process.Time), Place, process.Time);
        _ = RenewAsync(_current);
        return _current;
    }

    private async Task RenewAsync(Lease lease)
    {
        while (lease.IsGood)
        {
            await Task.Delay(process.IsCutOff ? TimeSpan.FromSeconds(1) : LeaseStore.Timing.Renewal, process.Time);
            if (lease.IsGood && !_inFlight.IsEmpty && !process.IsCutOff) TryRenew(lease);
        }
    }

    private bool TryRenew(Lease lease)
    {
        var from = Lease.Now(process.Time);
        if (!store.Renew(lease.Holder))
        {
            lease.End();
            return false;
        }

        lease.Renewed(from);
        return true;
    }

    private void Abandon()
    {
        _current?.Dispose();
        _current = null;
    }
}
