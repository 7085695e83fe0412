using System.Management.Automation;

namespace CrmTools.Hosting;

/// <summary>A cmdlet that reads: it streams page by page, and takes the standard paging parameters.</summary>
/// <typeparam name="TQuery">The question, which says which ability is needed.</typeparam>
/// <typeparam name="T">What comes out.</typeparam>
public abstract class ReadCmdlet<TQuery, T> : ConnectedCmdlet
    where TQuery : class
{
    /// <summary>Rows a request; the vendor's usual number when left out.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int PageSize { get; set; }

    /// <summary>The question that the parameters ask.</summary>
    private protected abstract TQuery Query();

    private protected sealed override void CheckItem()
    {
        base.CheckItem();
        CheckBound();
    }

    private protected sealed override void ProcessItem()
    {
        var query = Query();
        foreach (var (connection, ability) in With<IReads<TQuery, T>>(ability => ability.Takes(query)))
        {
            var options = Options();

            Func<JobOutput, CancellationToken, IAsyncEnumerable<Page<T>>> read = (output, stop) => ability.Read(query, options, output, stop);
            var counts = PagingParameters is { IncludeTotalCount.IsPresent: true };
            var none = PagingParameters is { First: 0 };
            Run(null, (output, stop) => StreamAsync(query, read, Meter(output, connection, options), output, counts, none, stop));
        }
    }

    /// <summary>A page as it is written; a cmdlet may add to its objects. Runs off the pipeline thread.</summary>
    private protected virtual object Present(IReadOnlyList<T> items, TQuery query) => items;

    private async Task StreamAsync(
        TQuery query, Func<JobOutput, CancellationToken, IAsyncEnumerable<Page<T>>> read, ListMeter? meter, JobOutput output, bool counts, bool none, CancellationToken stop)
    {
        await foreach (var page in read(output, stop).WithCancellation(stop))
        {
            if (counts)
            {
                output.Result(page.Total);
                counts = false;
            }

            if (!none) await output.PageAsync(Present(page.Items, query));
            if (meter?.Count(page.Items.Count, page.Total) is { } note) output.Progress(note);
        }

        if (meter?.End() is { } end) output.Progress(end);
    }

    private ListMeter? Meter(JobOutput output, CrmConnection connection, ReadOptions options) =>
        output.WantsProgress ? new ListMeter($"{CommandName} {connection.Name}", options.Skip, options.First) : null;

    private protected override void WriteResult(object? value)
    {
        var total = (long?)value;
        WriteObject(PagingParameters.NewTotalCount((ulong)(total ?? 0), total is null ? 0 : 1));
    }

    private ReadOptions Options()
    {
        var size = PageSize == 0 ? (int?)null : PageSize;
        if (PagingParameters is not { } paging) return new ReadOptions(PageSize: size, ThrottleLimit: ThrottleLimit);

        // A total needs one page, even when no row is wanted.
        long? first = paging.First > long.MaxValue ? null : Math.Max((long)paging.First, paging.IncludeTotalCount ? 1 : 0);
        return new ReadOptions((long)Math.Min(paging.Skip, long.MaxValue), first, size, ThrottleLimit);
    }
}
