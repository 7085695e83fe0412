using CrmTools.Core.Journal;

namespace CrmTools.Simulation;

/// <summary>A process's journal with the points at which the process can die, and the time a commit takes.</summary>
internal sealed class ProcessJournal(IJournal inner, SimulatedProcess process, Mutant mutant) : IJournal
{
    public string Place => inner.Place;

    public async Task<Claim> ClaimAsync(Intent intent, CancellationToken cancellation)
    {
        await process.PassAsync(CrashPoint.BeforeClaim);
        await process.CommitTimeAsync();
        var claim = await inner.ClaimAsync(intent, cancellation);
        await process.PassAsync(CrashPoint.AfterClaim);
        if (mutant == Mutant.NoFence) claim = claim with { Lease = null };
        return claim.Kind == ClaimKind.Recovered && mutant == Mutant.ForgetfulClaim ? Claim.Fresh : claim;
    }

    public async Task NoteAsync(JournalKey key, string baseline, CancellationToken cancellation)
    {
        await process.CommitTimeAsync();
        if (mutant != Mutant.BaselineNotDurable) await inner.NoteAsync(key, baseline, cancellation);
        await process.PassAsync(CrashPoint.AfterBaseline);
    }

    public async Task SettleAsync(JournalKey key, Ending ending)
    {
        await process.PassAsync(CrashPoint.AfterAnswer);
        await process.CommitTimeAsync();

        // A process that dies while it commits has committed, or not.
        if (process.WillDie(CrashPoint.DuringSettle)) await process.DieAsync(CrashPoint.DuringSettle);
        if (mutant == Mutant.DoubtIsRefusal && ending.State == OperationState.InDoubt) ending = ending with { State = OperationState.Refused };
        await inner.SettleAsync(key, ending);
        await process.PassAsync(CrashPoint.AfterSettle);
    }

    public Task<JournalEntry?> DecideAsync(JournalKey key, Ending ending, CancellationToken cancellation) => inner.DecideAsync(key, ending, cancellation);

    public IAsyncEnumerable<IReadOnlyList<JournalEntry>> FindAsync(JournalFilter filter, CancellationToken cancellation) => inner.FindAsync(filter, cancellation);

    public Task<int> RemoveAsync(JournalFilter filter, CancellationToken cancellation) => inner.RemoveAsync(filter, cancellation);
}
