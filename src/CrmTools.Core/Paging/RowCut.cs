namespace CrmTools.Core.Paging;

/// <summary>Drops the rows to skip and those beyond what is wanted.</summary>
internal sealed class RowCut(long skip, long? first)
{
    private long _skip = skip;
    private long? _left = first;

    public bool IsDone => _left <= 0;

    /// <summary>How many pages can still be needed.</summary>
    public int PagesLeft(int pageSize) => _left is not { } left || left > int.MaxValue
        ? int.MaxValue
        : (int)Math.Min(int.MaxValue, (Math.Min(_skip, int.MaxValue) + left + pageSize - 1) / pageSize);

    public Page<T> Apply<T>(Page<T> page)
    {
        var from = (int)Math.Min(_skip, page.Items.Count);
        var count = (int)Math.Min(page.Items.Count - from, _left ?? long.MaxValue);
        _skip -= from;
        _left -= count;
        return from == 0 && count == page.Items.Count ? page : new Page<T>(page.Items.Skip(from).Take(count).ToArray(), page.Total);
    }
}
