namespace CrmTools.Core.Paging;

/// <summary>How a list is read.</summary>
/// <param name="PageSize">Rows a request.</param>
/// <param name="ThrottleLimit">Requests in flight at most.</param>
/// <param name="Skip">Rows to drop here, where the vendor cannot skip.</param>
/// <param name="First">Rows wanted, null for all.</param>
/// <param name="Offset">Rows the vendor skips, for a list with a total.</param>
internal sealed record PagePlan(int PageSize, int ThrottleLimit, long Skip = 0, long? First = null, long Offset = 0)
{
    /// <summary>Pages that are asked for or wait for the pipeline at most: twice what may be in flight, so that a slow page does not leave slots idle.</summary>
    public int MostAhead => ThrottleLimit == 1 ? 1 : 2 * ThrottleLimit;

    /// <summary>The window after another page was taken: a reader who stops early has asked for little, and one who goes on is soon at the limit.</summary>
    public int Widen(int window) => window == 1 ? Math.Min(4, MostAhead) : window < ThrottleLimit ? ThrottleLimit : MostAhead;

    /// <summary>The plan after the first page: a server that cuts pages sends fewer rows than asked for, while its total says that there are more.</summary>
    public PagePlan AsServed<T>(Page<T> first) =>
        first is not FilteredPage<T> && first.Items.Count > 0 && first.Items.Count < PageSize && first.Total > Offset + first.Items.Count
            ? this with { PageSize = first.Items.Count }
            : this;

    /// <summary>Number of the last page, where the total is known.</summary>
    public int? LastPage<T>(Page<T> page) =>
        page.Total is { } total ? (int)Math.Max(0, (total - Offset + PageSize - 1) / PageSize - 1) : null;
}
