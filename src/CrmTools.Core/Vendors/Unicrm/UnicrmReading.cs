using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using CrmTools.Core.Connections;
using CrmTools.Core.Paging;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>What all reading operations share: one object, or a list by skip and top with its total.</summary>
internal sealed class UnicrmReading(VendorClient client)
{
    public const int UsualPageSize = 200;
    public const int MostPageSize = 1000;

    public async Task<T> GetAsync<T>(Call call, JsonTypeInfo<T> type, ICallLog log, CancellationToken cancellation)
    {
        var accepted = await client.Exchange.SendAsync(call, log, cancellation);
        return Wire.Read(accepted.Payload, type, UnicrmVendor.Id, call.Endpoint.Name);
    }

    /// <summary>Reads a list; the vendor skips, so nothing is read only to be dropped.</summary>
    public IAsyncEnumerable<Page<T>> List<TWire, T>(
        Call call, JsonTypeInfo<UnicrmListWire<TWire>> type, Func<TWire, T> map, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        var size = Checking.Check.PageSize(options.PageSize, UsualPageSize, MostPageSize);
        var plan = new PagePlan(size, options.ThrottleLimit, First: options.First, Offset: options.Skip);
        var step = size;
        return Pages.ByNumber(FetchAsync, plan, cancellation);

        async Task<Page<T>> FetchAsync(int page, CancellationToken stop)
        {
            var skip = options.Skip + (long)page * step;
            var list = await GetAsync(call with { Query = [.. call.Query, Pair("skip", skip), Pair("top", size)] }, type, log, stop);
            var rows = new Page<T>([.. (list.Items ?? []).Select(map)], list.TotalCount);

            // The first page is asked for alone; what it holds says how far the next ones are apart.
            if (page == 0) step = plan.AsServed(rows).PageSize;
            return rows;
        }
    }

    public static KeyValuePair<string, string> Pair(string name, IFormattable value) => new(name, value.ToString(null, CultureInfo.InvariantCulture));

    public static KeyValuePair<string, string> Pair(string name, string value) => new(name, value);
}
