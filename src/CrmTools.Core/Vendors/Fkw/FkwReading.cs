using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Paging;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>What all reading operations share: one answer, or a list by page number with its total.</summary>
internal sealed class FkwReading(VendorClient client)
{
    public const int UsualPageSize = 100;
    public const int MostPageSize = 200;

    public async Task<T> GetAsync<T>(Call call, JsonTypeInfo<T> type, ICallLog log, CancellationToken cancellation)
    {
        var accepted = await client.Exchange.SendAsync(call, log, cancellation);
        return Wire.Read(accepted.Payload, type, FkwVendor.Id, call.Endpoint.Name);
    }

    /// <summary>Reads a list; whole pages to be skipped are not asked for.</summary>
    public IAsyncEnumerable<Page<T>> List<TWire, T>(
        Call call, JsonTypeInfo<TWire> type, Func<TWire, Page<T>> map, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        var size = Check.PageSize(options.PageSize, UsualPageSize, MostPageSize);
        var before = options.Skip / size;
        var plan = new PagePlan(size, options.ThrottleLimit, options.Skip % size, options.First, before * size);
        return Pages.ByNumber(FetchAsync, plan, cancellation);

        async Task<Page<T>> FetchAsync(int page, CancellationToken stop)
        {
            var numbered = call with
            {
                Query = [.. call.Query, Pair("page_no", before + page + 1), Pair("page_size", size)],
                Subject = () => VendorStrings.FormatPage(before + page + 1),
            };
            return map(await GetAsync(numbered, type, log, stop));
        }
    }

    public static KeyValuePair<string, string> Pair(string name, long value) => new(name, value.ToString(CultureInfo.InvariantCulture));

    public static KeyValuePair<string, string> Pair(string name, string value) => new(name, value);
}
