using System.Text.Json.Nodes;
using CrmTools.Core.Checking;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>Any CheTongGui operation by its name or path, with the credentials like the rest.</summary>
internal sealed class ChetongguiRaw(ChetongguiClient client, ChetongguiSettings settings)
{
    private static readonly string[] Reading = ["Login", "Shipment", "Return"];

    public PreparedWrite<object?> Prepare(RawCall raw)
    {
        var given = Check.Required(raw.Operation, "Operation", () => ChetongguiStrings.GiveOperation).TrimStart('/');
        if (raw.Query.Count > 0) throw CrmError.Invalid("Query", ChetongguiStrings.TakesNoQuery, ChetongguiStrings.GiveFieldsInBody);
        if (raw.Method is { } method && !method.Equals("Post", StringComparison.OrdinalIgnoreCase))
            throw CrmError.Invalid("Method", ChetongguiStrings.FormatTakesNoMethod(method), ChetongguiStrings.TakesPost);
        if (!ChetongguiPath.IsBelow(given))
            throw CrmError.Invalid("Operation", VendorStrings.FormatNotAPath(given), ChetongguiStrings.GivePath);
        var name = settings.Operation(given);
        var body = new ChetongguiFields().Others(raw.Body).Body;
        var reads = Reading.Contains(name) || IsQuery(body);
        var endpoint = new Endpoint(name ?? given, HttpMethod.Post, name is null ? given : settings.Path(name), reads ? Repeat.Harmless : Repeat.Adds, Tier.Nothing);
        var call = new Call(endpoint) { Body = body };
        return RawWrite.Of(client.Inner, call, raw, clean: WithoutSec);
    }

    private static bool IsQuery(JsonObject body) =>
        (body["op_type"] ?? (body["param"] as JsonObject)?["op_type"])?.ToString() == $"{(int)ChetongguiOpType.Query}";

    // The vendor sends the shared secret back; it must not end up in a file of results.
    private static object? WithoutSec(object? value)
    {
        if (value is not Dictionary<string, object?> fields) return value;
        fields.Remove("sec");
        if (fields.GetValueOrDefault("data") is Dictionary<string, object?> data) data.Remove("sec");
        return fields;
    }
}
