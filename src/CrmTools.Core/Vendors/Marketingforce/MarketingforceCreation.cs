using System.Text.Json.Nodes;
using CrmTools.Core.Connections;
using CrmTools.Core.Journal;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>
/// Creates a record with its details (operation 1, data/create). The server takes the same creation any number of times. With a unique field
/// it is looked for first, and again when the answer was lost; a record with that value proves that the creation arrived. Its absence proves
/// nothing, so a creation in doubt is never sent again from here.
/// </summary>
[Operation(typeof(RecordCreation), "data/create")]
internal sealed class MarketingforceCreation(
    VendorClient client, MarketingforceCalls calls, MarketingforceBody body, MarketingforceRecords records, MarketingforceSettings settings)
    : IWrites<RecordCreation, CrmResult>
{
    public PreparedWrite<CrmResult> Prepare(RecordCreation request)
    {
        var name = MarketingforceCalls.ObjectName(request.ObjectName);
        if (request.Property.Count == 0) throw CrmError.Invalid("Property", "no field was given", "Give the record's fields, such as -Property @{ name = 'A' }.");
        var data = body.Write(name, null, request);
        var unique = Unique(request, (JsonObject)data["object_data"]!);
        var endpoint = unique is null ? MarketingforceOperations.Create : MarketingforceOperations.CreateUnique;
        var about = unique is { } mark ? $"{name} with {mark.Field} {mark.Value}" : name;
        var call = calls.Of(endpoint, name, data, about) with { Key = OperationKeys.Take(request.OperationKey) };
        return new PreparedWrite<CrmResult>
        {
            Target = $"{client.Connection.Name}: {about}",
            Action = $"Create record with {string.Join(", ", request.Property.Keys)}",
            Lane = unique is null ? null : about,
            SendAsync = (log, stop) => unique is { } field
                ? SendUniqueAsync(call, name, field.Field, field.Value, log, stop)
                : client.WriteOnceAsync(call, Id, log, stop),
        };
    }

    private static (string Field, object Value)? Unique(RecordCreation request, JsonObject sent)
    {
        if (request.UniqueField?.Trim() is not { } field) return null;

        return sent[field] is JsonValue value && value.ToString() is { Length: > 0 }
            ? (field, request.Property[field]!)
            : throw CrmError.Invalid("UniqueField", $"-Property gives no single value for '{field}'", "Name a field of -Property whose value no other record has, such as your own number of the record.");
    }

    private async Task<CrmResult> SendUniqueAsync(Call call, string name, string field, object value, ICallLog log, CancellationToken stop)
    {
        if (await FindAsync(name, field, value, log, stop) is { } earlier) return Result(call, CrmResultStatus.AlreadyApplied, earlier, 0);
        try
        {
            return await client.WriteOnceAsync(call, Id, log, stop);
        }
        catch (CrmException error) when (error.ErrorId == CrmErrorId.OutcomeUnknown)
        {
            log.Verbose($"{MarketingforceVendor.Id} {call.Endpoint.Name}: the answer was lost; looking for {field} {value} in {settings.Settle.TotalSeconds:0} s");
            await Task.Delay(settings.Settle, client.Time, stop);
            string? found;
            try
            {
                found = await FindAsync(name, field, value, log, stop);
            }
            catch (CrmException lookup)
            {
                log.Warning($"Whether {call.Subject} was created could not be found out: {lookup.Message}");
                throw error;
            }

            if (found is null) throw;
            return Result(call, CrmResultStatus.Applied, found, error.Attempts);
        }
    }

    private async Task<string?> FindAsync(string name, string field, object value, ICallLog log, CancellationToken stop)
    {
        var ids = await records.FindAsync(name, field, value, log, stop);
        return ids.Count < 2
            ? ids.Count == 0 ? null : ids[0]
            : throw CrmError.Invalid("UniqueField", $"several records of {name} have {field} {value}, so it proves nothing", "Name a field whose value no other record has.");
    }

    private CrmResult Result(Call call, CrmResultStatus status, string id, int attempts) => new()
    {
        Connection = client.Connection,
        Operation = call.Endpoint.Name,
        OperationKey = call.Key!,
        Status = status,
        Id = id,
        Attempts = attempts,
    };

    private static string? Id(Verdict.Accepted accepted) =>
        Wire.Read(accepted.Payload, MarketingforceJson.Default.MarketingforceCreatedWire, MarketingforceVendor.Id, MarketingforceOperations.Create.Name).DataId;
}
