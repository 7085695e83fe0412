using System.Runtime.CompilerServices;
using CrmTools.Core.Journal;
using CrmTools.Core.Journal.Sqlite;

namespace CrmTools.Simulation;

/// <summary>The real journal, with every commit waited for on the spot, so that its threads do not decide the order of an episode.</summary>
internal sealed class WaitingJournal(SqliteJournal inner) : IJournal
{
    public SqliteJournal Inner => inner;

    public string Place => inner.Place;

    public Task<Claim> ClaimAsync(Intent intent, CancellationToken cancellation) => Ended(inner.ClaimAsync(intent, cancellation));

    public Task NoteAsync(JournalKey key, string baseline, CancellationToken cancellation) => Ended(inner.NoteAsync(key, baseline, cancellation));

    public Task SettleAsync(JournalKey key, Ending ending) => Ended(inner.SettleAsync(key, ending));

    public Task<JournalEntry?> DecideAsync(JournalKey key, Ending ending, CancellationToken cancellation) => Ended(inner.DecideAsync(key, ending, cancellation));

    public async IAsyncEnumerable<IReadOnlyList<JournalEntry>> FindAsync(JournalFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var pages = inner.FindAsync(filter, cancellation).GetAsyncEnumerator(cancellation);
        try
        {
            while (SqliteFile.Wait(() => pages.MoveNextAsync().AsTask())) yield return pages.Current;
        }
        finally
        {
            await Ended(pages.DisposeAsync().AsTask());
        }
    }

    public Task<int> RemoveAsync(JournalFilter filter, CancellationToken cancellation) => Ended(inner.RemoveAsync(filter, cancellation));

    private static T Ended<T>(T task)
        where T : Task
    {
        ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        return task;
    }
}
