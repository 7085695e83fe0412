namespace CrmTools.Core.Paging;

/// <summary>
/// Finds out a server that sends the same page whatever number is asked for. Two pages may be the same while a list is written to (as many new rows
/// at its head as a page has); three one after another are not, where the rows can be told apart.
/// </summary>
internal sealed class SamePages
{
    private const int Most = 2;

    private string? _last;
    private int _repeated;

    /// <summary>Takes note of the next page.</summary>
    /// <exception cref="CrmException">With id ProtocolError: it is the one before, again.</exception>
    public void Add<T>(Page<T> page)
    {
        var looks = Looks(page);
        _repeated = looks is not null && looks == _last ? _repeated + 1 : 0;
        _last = looks;
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

    private static string? Looks<T>(Page<T> page)
    {
        var rows = ((page as FilteredPage<T>)?.All ?? page.Items).Select(row => RowIdentity.Looks(row)).ToList();
        return rows.Count == 0 || rows.Contains(null) ? null : string.Join('\n', rows);
    }
}
