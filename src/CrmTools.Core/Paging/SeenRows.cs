namespace CrmTools.Core.Paging;

/// <summary>
/// Remembers the rows of the latest pages. A list that is asked for by page numbers shifts while it is written to: a new row at its head pushes
/// the last row of a page onto the next one, where it would come out a second time. What is remembered does not grow with the list.
/// </summary>
/// <param name="pages">Pages to remember, 1 or more.</param>
internal sealed class SeenRows(int pages)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<string[]> _latest = new();

    /// <summary>The page without the rows that the latest pages had.</summary>
    public Page<T> Fresh<T>(Page<T> page)
    {
        var kept = new List<T>(page.Items.Count);
        var fresh = new List<string>(page.Items.Count);
        foreach (var row in page.Items)
        {
            var identity = RowIdentity.Of(row);
            if (identity is not null)
            {
                if (!_seen.Add(identity)) continue;
                fresh.Add(identity);
            }

            kept.Add(row);
        }

        _latest.Enqueue([.. fresh]);
        if (_latest.Count > pages)
        {
            foreach (var old in _latest.Dequeue()) _seen.Remove(old);
        }

        return kept.Count == page.Items.Count ? page : new Page<T>(kept, page.Total);
    }
}
