using System.Text.Json.Nodes;
using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>Any path of the service, with token and ids like the rest; and the harmless call that tests a connection.</summary>
internal sealed class MarketingforceRaw(
    VendorClient client, MarketingforceSettings settings, MarketingforceCalls calls, MarketingforceValues values)
{
    private static readonly string[] Reading = ["get", "query", "list", "describe"];

    public PreparedWrite<object?> Prepare(RawCall raw)
    {
        var name = Check.Required(raw.Operation, "Operation", () => MarketingforceStrings.GiveRawPath).Trim('/');
        if (name.Contains("://", StringComparison.Ordinal) || name.Contains("..", StringComparison.Ordinal))
            throw CrmError.Invalid("Operation", VendorStrings.FormatNotAPath(name), MarketingforceStrings.GivePath);
        if (raw.Query.Count > 0) throw CrmError.Invalid("Query", MarketingforceStrings.TakesNoQuery, MarketingforceStrings.GiveAllInBody);
        if (raw.Method is { } method && !method.Equals("Post", StringComparison.OrdinalIgnoreCase))
            throw CrmError.Invalid("Method", MarketingforceStrings.FormatTakesNoMethod(method), MarketingforceStrings.TakesPost);
        var body = (JsonObject)values.Node(raw.Body, "Body")!;
        var reads = Reading.Contains(name.Split('/')[^1].ToLowerInvariant());
        var endpoint = new Endpoint(name, HttpMethod.Post, name, reads ? Repeat.Harmless : Repeat.Adds, reads ? Tier.None : Tier.Nothing);
        var call = new Call(endpoint) { Path = PathOf(name, body), Body = body };
        return RawWrite.Of(client, call, raw);
    }

    /// <summary>One id of one object: little to read, and it proves token, company and user.</summary>
    public Task ProbeAsync(ICallLog log, CancellationToken cancellation)
    {
        var info = new JsonObject { ["limit"] = 1, ["offset"] = 0, ["filters"] = new JsonArray(), ["orders"] = new JsonArray(), ["fieldProjection"] = new JsonArray(MarketingforceMap.Id) };
        return client.Exchange.SendAsync(calls.Query(settings.ProbeObject, info), log, cancellation);
    }

    // "data/query" is enough: the object says where it lives.
    private string PathOf(string name, JsonObject body)
    {
        if (!name.StartsWith("data/", StringComparison.Ordinal)) return name;
        var data = body["data"] as JsonObject;
        var about = data?["dataObjectApiName"] ?? (data?["object_data"] as JsonObject)?["dataObjectApiName"];
        return settings.PathOf(name, about?.ToString() ?? "");
    }
}
