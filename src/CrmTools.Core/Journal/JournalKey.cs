namespace CrmTools.Core.Journal;

/// <summary>What makes a write one write: the same key of the same operation at the same shop is never applied twice.</summary>
/// <param name="Account">The shop.</param>
/// <param name="Operation">The vendor's operation.</param>
/// <param name="Key">The caller's key, or a fresh one.</param>
internal readonly record struct JournalKey(JournalAccount Account, string Operation, string Key);
