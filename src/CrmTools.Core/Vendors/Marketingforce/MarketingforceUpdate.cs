using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Journal;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>Changes a record and lines of its details (operation 2, data/update). Its answer carries no data.</summary>
[Operation(typeof(RecordChange), "data/update")]
internal sealed class MarketingforceUpdate(VendorClient client, MarketingforceCalls calls, MarketingforceBody body, MarketingforceVersionLook look) : IWrites<RecordChange, CrmResult>
{
    private const string Version = "version";

    private readonly Addition _version = client.Adds(new Addition(MarketingforceOperations.UpdateVersion, Id) { Look = look.LookAsync, Effect = _ => new Effect(CrmOperationKind.Record) });

    public PreparedWrite<CrmResult> Prepare(RecordChange request)
    {
        var name = MarketingforceCalls.ObjectName(request.ObjectName);
        var id = Check.Required(request.Id, "Id", () => MarketingforceStrings.GiveRecordIdOrPipe);
        if (request.Property.Count == 0 && request.Detail.Count == 0)
            throw CrmError.Invalid("Property", VendorStrings.NothingToChange, MarketingforceStrings.GiveFieldToChange);
        var data = body.Write(name, id, request);

        // Once applied, the same version is no longer the current one, and the server may refuse the repetition of what it has done.
        var isVersioned = request.Property.ContainsKey(Version) || Lines(request).Any(line => line.ContainsKey(Version));
        var call = calls.Of(isVersioned ? MarketingforceOperations.UpdateVersion : MarketingforceOperations.Update, name, data, $"{name} {id}");
        if (isVersioned) call = call with { Key = OperationKeys.Take(null) };
        return new PreparedWrite<CrmResult>
        {
            Target = $"{client.Connection.Name}: {name} {id}",
            Action = VendorStrings.FormatChange(string.Join(", ", request.Property.Keys.Concat(request.Detail.Keys))),
            Lane = $"{name} {id}",
            SendAsync = (log, stop) => isVersioned ? client.WriteOnceAsync(_version, call, log, stop) : client.WriteAsync(call, Id, log, stop),
        };
    }

    // The answer carries no data.
    private static string? Id(Call call, Verdict.Accepted accepted) => (string?)call.Body["data"]!["object_data"]!["_id"];

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Lines(RecordChange request) =>
        request.Detail.Values.SelectMany(lines => lines is object?[] list ? list : [lines]).OfType<IReadOnlyDictionary<string, object?>>();
}
