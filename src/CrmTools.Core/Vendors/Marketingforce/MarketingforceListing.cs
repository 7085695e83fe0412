using System.Runtime.CompilerServices;
using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Paging;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>
/// Reads lists of any length. Offsets end at the server's limit, so a long list is read in windows: within a window by offset, several
/// pages at once; the next window begins behind the last id of the one before, and its offsets begin at 0 again.
/// </summary>
internal sealed class MarketingforceListing(
    VendorClient client, MarketingforceCalls calls, MarketingforceMap map, MarketingforceSettings settings)
{
    /// <exception cref="CrmException">At once, with id InvalidInput: a page size or a start that the server does not take.</exception>
    public IAsyncEnumerable<Page<CrmRecord>> Read(MarketingforceSearch search, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        var most = settings.MostRowsOf(search.ObjectName);
        var size = Check.PageSize(options.PageSize, UsualSize(options, most), most);
        var pages = settings.MaxOffset == 0 ? int.MaxValue : (settings.MaxOffset / size) + 1;
        if (!search.CanContinue && options.Skip >= (long)pages * size) throw TooDeep("Skip", (long)pages * size);
        return ReadAsync(search, options, size, pages, log, cancellation);
    }

    // Large pages spare the server's limit on calls. Fewer rows than that are asked for exactly, where the offset stays a multiple of it.
    private static int UsualSize(ReadOptions options, int most) =>
        options.First is { } first && first < most && first > 0 && options.Skip % first == 0 ? (int)first : most;

    private async IAsyncEnumerable<Page<CrmRecord>> ReadAsync(
        MarketingforceSearch search, ReadOptions options, int size, int pages, ICallLog log, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = (long)pages * size;
        var (skip, left, before) = (options.Skip, options.First, 0L);
        string? after = null;

        // Whole windows to skip cost one request each: the page with the id that the next one begins behind.
        for (; skip >= rows; skip -= rows, before += rows)
        {
            var page = await FetchAsync(search, pages - 1, size, after, log, cancellation, idsOnly: true);
            if (page.Items.Count < size)
            {
                yield return new Page<CrmRecord>([], page.Total + before);
                yield break;
            }

            after = IdOf(page.Items[^1]);
        }

        while (true)
        {
            var firstPage = (int)(skip / size);
            var from = (After: after, Before: before);
            string? end = null;
            long? total = null;
            var plan = new PagePlan(size, options.ThrottleLimit, skip % size, left, ((long)firstPage * size) + before);
            await foreach (var page in Pages.ByNumber(WindowAsync, plan, cancellation))
            {
                left -= page.Items.Count;
                total ??= page.Total;
                yield return page;
            }

            before += rows;
            if (end is null || left <= 0 || total <= before) yield break;
            if (!search.CanContinue) throw TooDeep("Sort", before);
            (after, skip) = (end, 0);

            async Task<Page<CrmRecord>> WindowAsync(int number, CancellationToken stop)
            {
                var index = firstPage + number;
                if (index >= pages) return new Page<CrmRecord>([]);
                var page = await FetchAsync(search, index, size, from.After, log, stop);
                if (index == pages - 1 && page.Items.Count == size) end = IdOf(page.Items[^1]);
                return page with { Total = page.Total + from.Before };
            }
        }
    }

    private async Task<Page<CrmRecord>> FetchAsync(
        MarketingforceSearch search, int page, int size, string? after, ICallLog log, CancellationToken stop, bool idsOnly = false)
    {
        var call = calls.Query(search.ObjectName, search.Page(size, (long)page * size, after, idsOnly));
        var accepted = await client.Exchange.SendAsync(call, log, stop);
        var wire = Wire.Read(accepted.Payload, MarketingforceJson.Default.MarketingforceListWire, MarketingforceVendor.Id, call.Endpoint.Name);
        var list = wire.Data?.DataList is null ? wire : wire.Data;
        var items = Wire.Walk(MarketingforceVendor.Id, call.Endpoint.Name, () => (list.DataList ?? []).Select(row => map.Record(search.ObjectName, row)).ToArray());

        // A server that does not count says 0, and that must not end the list.
        var total = list.Total ?? wire.Data?.Total ?? wire.Total;
        return new Page<CrmRecord>(items, total == 0 && items.Length > 0 ? null : total);
    }

    private static string IdOf(CrmRecord record) => record.Id ?? throw new CrmException(
        CrmErrorId.ProtocolError, CrmErrorCategory.ProtocolError,
        MarketingforceStrings.FormatRowHasNoId(MarketingforceVendor.Id, record.ObjectName))
    {
        Vendor = MarketingforceVendor.Id,
        Operation = MarketingforceOperations.Query.Name,
        Remedy = CoreStrings.SeeDebug,
    };

    private static CrmException TooDeep(string parameter, long rows) => CrmError.Invalid(
        parameter, MarketingforceStrings.FormatOnlyFirstRows(rows),
        MarketingforceStrings.LeaveSortOut);
}
