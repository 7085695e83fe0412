using CrmTools.Core.Journal;

namespace CrmTools.Core.Sending;

/// <summary>On what terms additive writes of a connection are made.</summary>
/// <param name="Journal">Where they are remembered.</param>
/// <param name="Account">The shop they go to.</param>
/// <param name="Settle">How long after its last sign a lost request may still be carried out.</param>
internal sealed record OnceTerms(IJournal Journal, JournalAccount Account, TimeSpan Settle)
{
    /// <summary>The connection's name, for people.</summary>
    public string? Connection { get; init; }
}
