using CrmTools.Core.Journal;

namespace CrmTools.Core.Tests.Journal;

/// <summary>The journal of the embedded sandbox.</summary>
public sealed class MemoryJournalTests : JournalContract
{
    private protected override IJournal Open(TimeProvider time) => new MemoryJournal(time);
}
