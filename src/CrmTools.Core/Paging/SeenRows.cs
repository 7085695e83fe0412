namespace CrmTools.Core.Paging;

/// <summary>
/// Remembers the rows of the latest pages. A list that is asked for by page numbers shifts while it is written to: a new row at its head pushes
/// the last row of a page onto the next one, where it would come out a second time. What is remembered does not grow with the list.
/// </summary>
/// <param name="pages">Pages to remember, 1 or more.</param>
internal sealed class SeenRows(int pages)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<List<string>> _latest = new();

    /// <summary>The page without the rows that the latest pages had.</summary>
    public Page<T> Fresh<T>(Page<T> page)
    {
        // A list is used again when its page is forgotten: a long list would otherwise leave one behind for each page.
        var fresh = _latest.Count > pages ? _latest.Dequeue() : [];
        fresh.Clear();
        List<T>? kept = null;
        for (var i = 0; i < page.Items.Count; i++)
        {
            var row = page.Items[i];
            var identity = RowIdentity.Of(row);
            if (identity is not null && !_seen.Add(identity))
            {
                kept ??= [.. page.Items.Take(i)];
                continue;
            }

            if (identity is not null) fresh.Add(identity);
            kept?.Add(row);
        }

        _latest.Enqueue(fresh);
        if (_latest.Count > pages)
        {
            foreach (var old in _latest.Peek()) _seen.Remove(old);
        }

        return kept is null ? page : new Page<T>(kept, page.Total);
    }
}
