namespace CrmTools.Core.Journal;

/// <summary>
/// Remembers additive writes by their key, so that none is applied twice. What a method has returned is durable. Every method throws a
/// <see cref="CrmException"/> with id <c>JournalError</c> when the journal cannot be read or written.
/// </summary>
internal interface IJournal
{
    /// <summary>Where it is, for messages; never with a password.</summary>
    string Place { get; }

    /// <summary>Takes a key, before the first byte leaves.</summary>
    Task<Claim> ClaimAsync(Intent intent, CancellationToken cancellation);

    /// <summary>Records the vendor's state before a claimed write is sent.</summary>
    Task NoteAsync(JournalKey key, string baseline, CancellationToken cancellation);

    /// <summary>Records how a claimed write ended; never cancelled, for the end has already happened.</summary>
    Task SettleAsync(JournalKey key, Ending ending);

    /// <summary>
    /// Settles an entry by a person's word.
    /// </summary>
    /// <returns>The entry as it was, or null when there is none. Nothing is changed unless it was in doubt, or its holder is gone.</returns>
    Task<JournalEntry?> DecideAsync(JournalKey key, Ending ending, CancellationToken cancellation);

    /// <summary>The entries that match, oldest first, some at a time.</summary>
    IAsyncEnumerable<IReadOnlyList<JournalEntry>> FindAsync(JournalFilter filter, CancellationToken cancellation);

    /// <summary>Forgets entries that match and whose outcome is known.</summary>
    /// <returns>How many.</returns>
    Task<int> RemoveAsync(JournalFilter filter, CancellationToken cancellation);
}
