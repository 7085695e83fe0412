namespace CrmTools.Core.Journal;

/// <summary>What a claim means, whichever store the entries are in. Pure functions.</summary>
internal static class JournalRules
{
    /// <summary>Judges a claim by the entry that is there.</summary>
    /// <param name="earlier">The entry of the key, or null.</param>
    /// <param name="intent">The claim.</param>
    /// <param name="isHeld">Whether the entry's holder is alive and at it.</param>
    /// <param name="now">The store's clock.</param>
    /// <param name="heldUntil">The latest time at which a holder that is gone can have sent.</param>
    public static Claim Judge(JournalEntry? earlier, Intent intent, bool isHeld, DateTimeOffset now, DateTimeOffset heldUntil)
    {
        // What did not happen binds nobody: a corrected row may use its key again.
        if (earlier is null || earlier.State == OperationState.Refused) return Claim.Fresh;
        if (earlier.Fingerprint != intent.Fingerprint) return new Claim(ClaimKind.Another, earlier);
        if (earlier.State == OperationState.Applied) return new Claim(ClaimKind.Done, earlier);
        if (earlier.State == OperationState.Intended && isHeld) return new Claim(ClaimKind.Busy, earlier);

        var lastSend = earlier.State == OperationState.InDoubt ? earlier.ChangedAt : heldUntil;
        var quiet = now - lastSend;

        // A clock that was set back must not make the wait endless, nor negative.
        return new Claim(ClaimKind.Recovered, earlier, quiet < TimeSpan.Zero ? TimeSpan.Zero : quiet);
    }

    /// <summary>The entry after a claim that gave the key to the caller.</summary>
    public static JournalEntry Taken(Claim claim, Intent intent, long holder, DateTimeOffset now)
    {
        // What an earlier holder may have sent is asked for as it was sent, whatever the connection's settings are now.
        var open = claim.Kind == ClaimKind.Recovered ? claim.Earlier : null;
        return new JournalEntry(intent.Key, intent.Fingerprint, open?.Tier ?? intent.Tier, OperationState.Intended)
        {
            Connection = intent.Connection,
            Subject = intent.Subject,
            Effect = intent.Effect,
            StoredCall = open?.StoredCall ?? intent.StoredCall,
            Baseline = open?.Baseline,
            Attempts = claim.Earlier?.Attempts ?? 0,
            Holder = holder,
            CreatedAt = claim.Earlier?.CreatedAt ?? now,
            ChangedAt = now,
        };
    }

    /// <summary>The entry after its end. What could be sent again is kept only while it may have to be.</summary>
    public static JournalEntry Ended(JournalEntry entry, Ending ending, DateTimeOffset now)
    {
        var isOpen = ending.State == OperationState.InDoubt;
        return entry with
        {
            State = ending.State,
            Attempts = entry.Attempts + ending.Attempts,
            Result = ending.Result,
            Why = ending.Why,
            ErrorId = ending.ErrorId,
            StoredCall = isOpen ? entry.StoredCall : null,
            Baseline = isOpen ? entry.Baseline : null,
            ChangedAt = now,
        };
    }

    /// <summary>An entry whose holder is gone, as people are to see it.</summary>
    public static JournalEntry Orphaned(JournalEntry entry) =>
        entry with
    {
        State = OperationState.InDoubt,
        Why = JournalStrings.ProcessEnded,
        ErrorId = CrmErrorId.OutcomeUnknown,
    };

    /// <summary>The stored states behind those that people see: what is in doubt may be stored as intended, by a process that is gone.</summary>
    public static IEnumerable<OperationState> Stored(IReadOnlyList<OperationState> seen) =>
        seen.Contains(OperationState.InDoubt) ? seen.Append(OperationState.Intended).Distinct() : seen;

    /// <summary>True when a person may decide about an entry.</summary>
    public static bool MayDecide(JournalEntry entry, bool isHeld) =>
        entry.State == OperationState.InDoubt || (entry.State == OperationState.Intended && !isHeld);

    /// <summary>True when an entry matches; stores that can do better do not ask.</summary>
    public static bool Matches(JournalEntry entry, JournalFilter filter) =>
        (filter.Account is null || filter.Account == entry.Key.Account)
        && (filter.Operation is null || filter.Operation == entry.Key.Operation)
        && (filter.Key is null || filter.Key == entry.Key.Key)
        && (filter.States.Count == 0 || filter.States.Contains(entry.State))
        && !(entry.CreatedAt < filter.After)
        && !(entry.CreatedAt >= filter.Before)
        && !(entry.ChangedAt >= filter.ChangedBefore);
}
