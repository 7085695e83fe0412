namespace CrmTools.Core.Sending;

/// <summary>
/// Tells what became of a write by a state that it brings about, where nothing of ours stands in the vendor's record: what the state was just
/// before the write was sent, and what it is when a lost request can no longer be carried out.
/// </summary>
/// <param name="What">The state's name for people, such as "the order's status".</param>
/// <param name="Read">Reads it; null where the vendor does not show it.</param>
/// <param name="IsReached">True for the state that the write leads to, and for those that only come after it.</param>
internal sealed record StateChange(Func<string> What, Func<Call, ICallLog, CancellationToken, Task<string?>> Read, Func<Call, string, bool> IsReached)
{
    /// <summary>True where the write may happen without showing in the state: then an unchanged state proves nothing.</summary>
    public bool IsSilent { get; init; }

    /// <summary>What the vendor would have returned; nothing where it returns nothing.</summary>
    public Func<Call, string?> Id { get; init; } = _ => null;

    /// <summary>The operation, settled by this state.</summary>
    public Addition Settles(Addition addition) => addition with { Baseline = BaselineAsync, Look = LookAsync };

    /// <summary>Decides only what the two states prove. A pure function.</summary>
    public Finding Judge(Call call, string? before, string? now)
    {
        if (before is null or Addition.NotRead || now is null)
            return new Finding.Undecided(SendingStrings.FormatStateProvesNothing(What(), Shown(before), Shown(now)));
        if (now == before) return IsSilent ? new Finding.Undecided(SendingStrings.FormatStateNeedNotChange(What(), now)) : Finding.Absent.Proven;

        // What had been reached before was somebody else's doing, and ours came too late to be told from it.
        return IsReached(call, now) && !IsReached(call, before)
            ? new Finding.Applied(Id(call))
            : new Finding.Undecided(SendingStrings.FormatStateChangedByOthers(What(), before, now));
    }

    private static string Shown(string? state) => state is null or Addition.NotRead ? SendingStrings.NotShown : state;

    private async Task<string> BaselineAsync(Call call, ICallLog log, CancellationToken cancellation) => await Read(call, log, cancellation) ?? Addition.NotRead;

    private async Task<Finding> LookAsync(Call call, string? baseline, ICallLog log, CancellationToken cancellation) =>
        Judge(call, baseline, await Read(call, log, cancellation));
}
