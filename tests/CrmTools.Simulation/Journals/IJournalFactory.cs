using CrmTools.Core.Journal;

namespace CrmTools.Simulation;

/// <summary>The durable part of a journal, which outlives its processes.</summary>
internal interface IJournalFactory : IDisposable
{
    /// <summary>A process opens the journal.</summary>
    IJournal Open(SimulatedProcess process);

    /// <summary>A process that had it open is gone, in whatever way.</summary>
    void Close(IJournal journal);

    /// <summary>What is there, as an administrator would see it.</summary>
    IReadOnlyList<JournalEntry> Entries();
}
