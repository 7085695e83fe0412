using CrmTools.Core.Sending;

namespace CrmTools.Core.Journal;

/// <summary>One write as the journal remembers it.</summary>
/// <param name="Key">What makes it one write.</param>
/// <param name="Fingerprint">Digest of what was sent.</param>
/// <param name="Tier">How its outcome can be found out.</param>
/// <param name="State">How far it has come.</param>
internal sealed record JournalEntry(JournalKey Key, string Fingerprint, Tier Tier, OperationState State)
{
    /// <summary>The connection's name when it was sent.</summary>
    public string? Connection { get; init; }

    /// <summary>Whom or what it is about.</summary>
    public string? Subject { get; init; }

    /// <summary>What it does; of an entry from version 1 of a journal only that it is something.</summary>
    public Effect Effect { get; init; }

    /// <summary>See <see cref="Intent.StoredCall"/>; forgotten once the outcome is known.</summary>
    public string? StoredCall { get; init; }

    /// <summary>The vendor's state just before it was sent, where only the state tells what became of it.</summary>
    public string? Baseline { get; init; }

    /// <summary>What the vendor returned.</summary>
    public string? Result { get; init; }

    /// <summary>Why it was refused, or why its outcome is unknown.</summary>
    public string? Why { get; init; }

    /// <summary>The id of the error that it ended with.</summary>
    public string? ErrorId { get; init; }

    /// <summary>Requests so far, over all runs.</summary>
    public int Attempts { get; init; }

    /// <summary>Which process claimed it last, in the store's own numbering.</summary>
    public long Holder { get; init; }

    /// <summary>When the key was first claimed.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }
}
