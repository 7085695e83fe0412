namespace CrmTools.Core.Paging;

/// <summary>
/// Whether the pages that were read are the whole list, so that what is not among them is not in it. A list whose newest rows come first moves while it is
/// read: rows that are added push others onto the next page, where they are seen again; rows that disappear, as when another of the vendor's servers
/// does not have the newest ones yet, pull others onto a page that was read already, and those are never seen. The vendor's count tells.
/// </summary>
internal sealed class WholeList
{
    private long? _total;
    private long _seen;
    private string? _shrunk;

    /// <summary>Why something may be missing; null when nothing can be, as far as the vendor counts.</summary>
    public string? Gap => _shrunk ?? (_seen < _total ? PagingStrings.FormatRowsAreMissing(_total, _seen) : null);

    /// <summary>Takes note of the next page.</summary>
    public void Add<T>(Page<T> page)
    {
        _seen += page.Items.Count;
        if (page.Total < _total) _shrunk = PagingStrings.FormatCountShrank(_total, page.Total);
        _total = page.Total ?? _total;
    }
}
