using System.Runtime.CompilerServices;

namespace CrmTools.Core.Paging;

/// <summary>Reads page after page, a few ahead, in order.</summary>
internal static class Pages
{
    /// <summary>A question about one object: one page, empty when there is none.</summary>
    public static async IAsyncEnumerable<Page<T>> One<T>(Func<Task<T?>> ask)
        where T : class
    {
        var item = await ask();
        yield return item is null ? new Page<T>([]) : new Page<T>([item]);
    }

    /// <summary>
    /// Pages that can be asked for by their number. The first is asked for alone, so that its rows are out after one request; then as many as the
    /// throttle limit are in flight, and a slow one holds up the rows behind it but not their requests. Ends at an empty page, at the total where
    /// there is one, or when enough rows are out. A row that shifts onto a later page while it is read comes out once.
    /// A server that sends the same page whatever is asked for would make a list without a total endless, and any list wrong: that is an error.
    /// </summary>
    /// <param name="fetch">Fetches the page of a number from 0.</param>
    /// <param name="plan">How long the list can be and how much of it is wanted.</param>
    public static async IAsyncEnumerable<Page<T>> ByNumber<T>(
        Func<int, CancellationToken, Task<Page<T>>> fetch, PagePlan plan, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var slots = new SemaphoreSlim(plan.ThrottleLimit);
        var ahead = new Queue<Task<Page<T>>>();
        var next = 0;
        var window = 1;
        var last = int.MaxValue;
        var cut = new RowCut(plan.Skip, plan.First);
        var seen = new SeenRows(plan.MostAhead + 1);
        var same = new SamePages();
        try
        {
            while (!cut.IsDone)
            {
                var wanted = Math.Min(window, cut.PagesLeft(plan.PageSize));
                while (ahead.Count < wanted && next <= Volatile.Read(ref last)) ahead.Enqueue(FetchAsync(next++));
                if (!ahead.TryDequeue(out var task)) yield break;
                var page = await task;
                if (IsEnd(page)) yield break;
                same.Add(page);
                if (next == 1) plan = plan.AsServed(page);
                if (plan.LastPage(page) is { } known) Volatile.Write(ref last, known);
                window = plan.Widen(window);
                yield return cut.Apply(seen.Fresh(page));
            }
        }
        finally
        {
            // On the spot, not in a turn of the thread pool: what is under way ends before the list does, and always in the same order.
            stop.Cancel();
            foreach (var task in ahead) await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        async Task<Page<T>> FetchAsync(int number)
        {
            await slots.WaitAsync(stop.Token);
            try
            {
                // Nothing comes behind an empty page, whichever page found the end.
                if (number > Volatile.Read(ref last)) return new Page<T>([]);
                var page = await fetch(number, stop.Token);
                if (IsEnd(page)) Volatile.Write(ref last, Math.Min(number, Volatile.Read(ref last)));
                return page;
            }
            finally
            {
                slots.Release();
            }
        }
    }

    private static bool IsEnd<T>(Page<T> page) => page.Items.Count == 0 && page is not FilteredPage<T> { RowsBefore: > 0 };
}
