using CrmTools.Core.Journal;
using CrmTools.Core.Journal.Sqlite;

namespace CrmTools.Simulation;

/// <summary>
/// The real journal on a real file. A handle for each process: closing it lets go of its lock, which is all that the operating system does for a process
/// that was killed.
/// </summary>
internal sealed class SqliteFile(VirtualTime time) : IJournalFactory
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crm-simulation-").FullName;

    private string FilePath => Path.Combine(_folder, "journal.db");

    public IJournal Open(SimulatedProcess process) => new WaitingJournal(new SqliteJournal(FilePath, time));

    public void Close(IJournal journal) => Wait(() => ((WaitingJournal)journal).Inner.DisposeAsync().AsTask());

    public IReadOnlyList<JournalEntry> Entries()
    {
        var journal = new SqliteJournal(FilePath, time);
        try
        {
            return Wait(() => ReadAsync(journal));
        }
        finally
        {
            Wait(() => journal.DisposeAsync().AsTask());
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Waits on the spot: the journal's own threads are not the episode's.</summary>
    public static T Wait<T>(Func<Task<T>> work) => Task.Run(work).GetAwaiter().GetResult();

    private static void Wait(Func<Task> work) => Task.Run(work).GetAwaiter().GetResult();

    private static async Task<IReadOnlyList<JournalEntry>> ReadAsync(SqliteJournal journal)
    {
        var all = new List<JournalEntry>();
        await foreach (var page in journal.FindAsync(new JournalFilter(), CancellationToken.None)) all.AddRange(page);
        return all;
    }
}
