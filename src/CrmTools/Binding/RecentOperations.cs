using CrmTools.Loading;

namespace CrmTools.Binding;

/// <summary>The newest writes of the journals on this machine, for completion: nobody waits long for them, and no network is asked.</summary>
internal static class RecentOperations
{
    private const int Most = 50;

    /// <summary>How long a person waits for TAB at most.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    // A journal gives its entries oldest first, and may have millions: so it is asked for ever longer spans of time until there is enough.
    private static readonly TimeSpan[] Spans = [TimeSpan.FromMinutes(10), TimeSpan.FromHours(6), TimeSpan.FromDays(3), TimeSpan.FromDays(90)];

    /// <summary>What was found in time, the newest first.</summary>
    /// <param name="open">The connections whose own journals are looked into, beside the usual one.</param>
    /// <param name="states">Only writes in these states; empty for all.</param>
    /// <param name="fits">What is wanted.</param>
    public static IReadOnlyList<CrmOperation> Find(IReadOnlyList<CrmConnection> open, IReadOnlyList<CrmOperationState> states, Func<CrmOperation, bool> fits)
    {
        var found = new List<CrmOperation>();
        var stop = new CancellationTokenSource(Patience);
        var search = Task.Run(() => SearchAsync(open, states, operation =>
        {
            if (!fits(operation)) return;
            lock (found) found.Add(operation);
        }, found, stop.Token));

        // The prompt waits, and no longer than that: what has been found by then is offered. A journal that cannot be read offers nothing.
        _ = Task.WaitAny([search, Task.Delay(Patience)]);
        _ = search.ContinueWith(ended => { _ = ended.Exception; stop.Dispose(); }, TaskScheduler.Default);
        lock (found)
        {
            return [.. found.OrderByDescending(operation => operation.CreatedAt).DistinctBy(operation => operation.OperationKey, StringComparer.OrdinalIgnoreCase).Take(Most)];
        }
    }

    private static async Task SearchAsync(
        IReadOnlyList<CrmConnection> open, IReadOnlyList<CrmOperationState> states, Action<CrmOperation> add, List<CrmOperation> found, CancellationToken stop)
    {
        var journals = Journals(open);
        DateTimeOffset? before = null;
        foreach (var span in Spans)
        {
            var after = DateTimeOffset.UtcNow - span;
            foreach (var journal in journals)
            {
                await foreach (var page in journal.Find(new OperationQuery { State = states, After = after, Before = before }, stop))
                {
                    foreach (var operation in page.Items) add(operation);
                }
            }

            lock (found)
            {
                if (found.Count >= Most) return;
            }

            before = after;
        }
    }

    // The usual journal is not made by pressing TAB, and a database is not asked.
    private static List<IOperationJournal> Journals(IReadOnlyList<CrmConnection> open)
    {
        var journals = open.Select(connection => connection.Session?.Operations).OfType<IOperationJournal>().Where(journal => journal.IsLocal).DistinctBy(journal => journal.Place).ToList();
        if (Core.Engine.HasLocalJournal && Core.Engine.UsualJournal() is var usual) journals.Insert(0, usual);
        return journals;
    }
}
