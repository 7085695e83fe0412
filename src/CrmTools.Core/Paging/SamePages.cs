namespace CrmTools.Core.Paging;

/// <summary>
/// Finds out a server that sends the same page whatever number is asked for. Two pages may be the same while a list is written to (as many new rows
/// at its head as a page has); three one after another are not, where the rows can be told apart.
/// </summary>
internal sealed class SamePages
{
    private const int Most = 2;

    private IEnumerable<object?> _last = [];
    private int _repeated;

    /// <summary>Takes note of the next page.</summary>
    /// <exception cref="CrmException">With id ProtocolError: it is the one before, again.</exception>
    public void Add<T>(Page<T> page)
    {
        var rows = ((page as FilteredPage<T>)?.All ?? page.Items).Cast<object?>();
        _repeated = AreSame(rows, _last) ? _repeated + 1 : 0;
        _last = rows;
        if (_repeated < Most) return;
        var vendor = (page.Items.Count > 0 ? (object?)page.Items[0] : null) switch { CrmObject row => row.Vendor, IKnownRow row => row.Vendor, _ => null };
        throw new CrmException(
            CrmErrorId.ProtocolError, CrmErrorCategory.ProtocolError,
            PagingStrings.FormatSamePages(vendor ?? "CrmTools", page.Items.Count, PagingStrings.SamePagesRemedy))
        {
            Vendor = vendor,
            Remedy = PagingStrings.SamePagesRemedy,
        };
    }

    // Nearly always over at the first row. Rows that cannot be told apart, and no rows at all, prove nothing.
    private static bool AreSame(IEnumerable<object?> rows, IEnumerable<object?> before)
    {
        using var others = before.GetEnumerator();
        var any = false;
        foreach (var row in rows)
        {
            if (!others.MoveNext() || RowIdentity.Looks(row) is not { } looks || looks != RowIdentity.Looks(others.Current)) return false;
            any = true;
        }

        return any && !others.MoveNext();
    }
}
