using CrmTools.Core.Sending;

namespace CrmTools.Core.Journal;

/// <summary>A write that is about to be sent, as the journal keeps it before the first byte leaves.</summary>
/// <param name="Key">What makes it one write.</param>
/// <param name="Fingerprint">Digest of what will be sent; the same key with another one is the caller's mistake.</param>
/// <param name="Tier">How its outcome can be found out.</param>
internal sealed record Intent(JournalKey Key, string Fingerprint, Tier Tier)
{
    /// <summary>The connection's name, for people.</summary>
    public string? Connection { get; init; }

    /// <summary>Whom or what it is about, for people.</summary>
    public string? Subject { get; init; }

    /// <summary>What it does, for the account of it.</summary>
    public Effect Effect { get; init; }

    /// <summary>What is needed to ask about it or to send it again from another process; null where that holds a secret or a file.</summary>
    public string? StoredCall { get; init; }
}
