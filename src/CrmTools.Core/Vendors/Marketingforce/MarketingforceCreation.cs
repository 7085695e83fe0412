using System.Text.Json.Nodes;
using CrmTools.Core.Connections;
using CrmTools.Core.Journal;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>
/// Creates a record with its details (operation 1, data/create). The server takes the same creation any number of times. With a unique field
/// it is looked for first, and again when the answer was lost: a record with that value proves that the creation arrived.
/// </summary>
[Operation(typeof(RecordCreation), "data/create")]
internal sealed class MarketingforceCreation(
    VendorClient client, MarketingforceCalls calls, MarketingforceBody body, MarketingforceRecords records)
    : IWrites<RecordCreation, CrmResult>
{
    private readonly Addition _create = client.Adds(new Addition(MarketingforceOperations.Create, Id) { Effect = _ => new Effect(CrmOperationKind.Record) });
    private readonly Addition _createUnique = client.Adds(new Addition(MarketingforceOperations.CreateUnique, Id) { Look = records.LookAsync, LooksFirst = true, Effect = _ => new Effect(CrmOperationKind.Record) });

    public PreparedWrite<CrmResult> Prepare(RecordCreation request)
    {
        var name = MarketingforceCalls.ObjectName(request.ObjectName);
        if (request.Property.Count == 0) throw CrmError.Invalid("Property", MarketingforceStrings.NoFieldGiven, MarketingforceStrings.GiveRecordFields);
        var data = body.Write(name, null, request);
        var unique = Unique(request, (JsonObject)data["object_data"]!);
        var about = unique is { } field ? MarketingforceStrings.FormatRecordWithField(name, field.Field, field.Value) : name;
        var create = unique is null ? _create : _createUnique;
        var call = calls.Of(create.Endpoint, name, data, about) with { Key = OperationKeys.Take(request.OperationKey), Mark = unique?.Text(name) };
        return new PreparedWrite<CrmResult>
        {
            Target = $"{client.Connection.Name}: {about}",
            Action = MarketingforceStrings.FormatCreateRecord(string.Join(", ", request.Property.Keys)),
            Lane = unique is null ? null : about,
            SendAsync = (log, stop) => client.WriteOnceAsync(create, call, log, stop),
        };
    }

    private static MarketingforceMark? Unique(RecordCreation request, JsonObject sent)
    {
        if (request.UniqueField?.Trim() is not { } field) return null;

        return sent[field] is JsonValue value && value.ToString() is { Length: > 0 }
            ? new MarketingforceMark(field, value)
            : throw CrmError.Invalid("UniqueField", MarketingforceStrings.FormatNoSingleValue(field), MarketingforceStrings.NameUniqueField);
    }

    private static string? Id(Call call, Verdict.Accepted accepted) =>
        Wire.Read(accepted.Payload, MarketingforceJson.Default.MarketingforceCreatedWire, MarketingforceVendor.Id, MarketingforceOperations.Create.Name).DataId;
}
