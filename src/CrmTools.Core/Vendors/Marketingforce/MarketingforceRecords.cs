using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Paging;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>One record by its id (operation 4, data/get) and lists (operation 3, data/query).</summary>
[Operation(typeof(RecordQuery), "data/get", "data/query")]
internal sealed class MarketingforceRecords(
    VendorClient client, MarketingforceCalls calls, MarketingforceMap map, MarketingforceValues values, MarketingforceSettings settings)
    : IReads<RecordQuery, CrmRecord>
{
    private readonly MarketingforceListing _listing = new(client, calls, map, settings);

    public IAsyncEnumerable<Page<CrmRecord>> Read(RecordQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        if (query.Id is null) return _listing.Read(new MarketingforceSearch(query, values, settings), options, log, cancellation);
        var name = MarketingforceCalls.ObjectName(query.ObjectName);
        var id = Check.Required(query.Id, "Id", () => MarketingforceStrings.GiveRecordId);
        return Pages.One(() => GetAsync(name, id, log, cancellation));
    }

    /// <summary>Looks for the record that a creation with a unique field has made.</summary>
    public async Task<Finding> LookAsync(Call call, string? baseline, ICallLog log, CancellationToken cancellation)
    {
        var (name, mark) = MarketingforceMark.Parse(call.Mark!);
        var ids = await FindAsync(name, mark.Field, mark.Plain, log, cancellation);
        return ids.Count switch
        {
            0 => Finding.Absent.Proven,
            1 => new Finding.Applied(ids[0]),
            _ => throw CrmError.Invalid("UniqueField", MarketingforceStrings.FormatSeveralRecordsHaveIt(name, mark.Field, mark.Value), MarketingforceStrings.NameFieldOfOneRecord),
        };
    }

    /// <summary>At most two ids of records whose field has this value: two prove that the field is not unique.</summary>
    private async Task<IReadOnlyList<string>> FindAsync(string objectName, string field, object value, ICallLog log, CancellationToken cancellation)
    {
        var query = new RecordQuery { ObjectName = objectName, Filter = [CrmFilter.Create(field, CrmFilterOperator.Eq, [value])], Property = [MarketingforceMap.Id] };
        var ids = new List<string>();
        var search = new MarketingforceSearch(query, values, settings);
        await foreach (var page in _listing.Read(search, new ReadOptions(First: 2), log, cancellation)) ids.AddRange(page.Items.Select(item => item.Id ?? ""));
        return ids;
    }

    /// <summary>The record of an id, or null.</summary>
    public async Task<CrmRecord?> GetAsync(string name, string id, ICallLog log, CancellationToken cancellation)
    {
        var call = calls.Get(name, id);
        var accepted = await client.Exchange.SendAsync(call, log, cancellation);
        var wire = Wire.Read(accepted.Payload, MarketingforceJson.Default.MarketingforceOneWire, MarketingforceVendor.Id, call.Endpoint.Name);
        return (wire.Data ?? []).Select(MarketingforceMap.Unwrap).FirstOrDefault(row => row is not null) is { } row ? map.Record(name, row) : null;
    }
}
