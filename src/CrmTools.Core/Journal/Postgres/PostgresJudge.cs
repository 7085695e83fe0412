using System.Collections.Concurrent;
using CrmTools.Core.Journal.Grouping;

namespace CrmTools.Core.Journal.Postgres;

/// <summary>Carries out the requests of one batch on the rows of one transaction, by the rules that hold for every journal.</summary>
/// <param name="inFlight">Writes of this process that are on their way, and the lease under which each was claimed.</param>
/// <param name="isOwn">Whether a holder is, or was, this process.</param>
internal sealed class PostgresJudge(IPostgresRows transaction, ConcurrentDictionary<JournalKey, Lease> inFlight, Func<long, bool> isOwn)
{
    /// <summary>The keys that the batch has claimed.</summary>
    public HashSet<JournalKey> Taken { get; } = [];

    public void Apply(JournalWork work)
    {
        switch (work)
        {
            case ClaimWork claim: claim.Result = Claim(claim.Intent); break;
            case NoteWork note: Note(note); break;
            case SettleWork settle: Settle(settle); break;
            case DecideWork decide: decide.Result = Decide(decide.Key, decide.Ending); break;
            default: throw new InvalidOperationException($"The journal does not know {work.GetType().Name}.");
        }
    }

    private Claim Claim(Intent intent)
    {
        var row = transaction.Rows[intent.Key];
        var (isHeld, until) = Held(row.Entry);
        var claim = JournalRules.Judge(row.Entry, intent, isHeld, transaction.Now, until);
        if (claim.Kind is not (ClaimKind.Mine or ClaimKind.Recovered)) return claim;

        // Another machine may have taken it over and ended it while it is on its way from here still; it is not started twice in one process.
        if (IsOnItsWay(intent.Key)) return new Claim(ClaimKind.Busy, row.Entry);
        row.Change(JournalRules.Taken(claim, intent, transaction.Lease.Holder, transaction.Now));
        Taken.Add(intent.Key);
        return claim with { Lease = transaction.Lease };
    }

    private void Note(NoteWork note)
    {
        var row = transaction.Rows[note.Key];
        if (row.Entry is null) note.Fail(NeverClaimed(note.Key));
        else if (IsStillOurs(row.Entry)) row.Change(row.Entry with { Baseline = note.Baseline });
    }

    private void Settle(SettleWork settle)
    {
        var row = transaction.Rows[settle.Key];
        if (row.Entry is null)
        {
            settle.Fail(NeverClaimed(settle.Key));
            return;
        }

        // After another machine took it over only proof counts: that it was done stays true, whoever says it. That this process's own request
        // was without effect, or that it does not know, says nothing about the other's.
        var isProof = settle.Ending.State == OperationState.Applied && row.Entry.State != OperationState.Applied;
        if (isProof || IsStillOurs(row.Entry)) row.Change(JournalRules.Ended(row.Entry, settle.Ending, transaction.Now));
    }

    private JournalEntry? Decide(JournalKey key, Ending ending)
    {
        var row = transaction.Rows[key];
        var before = row.Entry;
        if (before is not null && JournalRules.MayDecide(before, Held(before).IsHeld)) row.Change(JournalRules.Ended(before, ending, transaction.Now));
        return before;
    }

    // Whether an entry's holder is at it, and if not, until when it can have been.
    private (bool IsHeld, DateTimeOffset Until) Held(JournalEntry? entry)
    {
        if (entry is not { State: OperationState.Intended }) return (false, transaction.Now);
        if (IsOnItsWay(entry.Key)) return (true, transaction.Now);
        return isOwn(entry.Holder) ? (false, transaction.Now) : transaction.Held(entry.Holder);
    }

    private bool IsOnItsWay(JournalKey key) => Taken.Contains(key) || inFlight.ContainsKey(key);

    private bool IsStillOurs(JournalEntry entry) =>
        entry.State == OperationState.Intended && inFlight.TryGetValue(entry.Key, out var lease) && lease.Holder == entry.Holder;

    private static InvalidOperationException NeverClaimed(JournalKey key) => new($"The key {key.Key} of {key.Operation} was never claimed.");
}
