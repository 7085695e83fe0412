using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>Any UniCRM path, with the token like the rest; and the harmless call that tests a connection.</summary>
internal sealed class UnicrmRaw(VendorClient client)
{
    public PreparedWrite<object?> Prepare(RawCall raw)
    {
        var path = Check.Required(raw.Operation, "Operation", () => UnicrmStrings.GiveRawPath).TrimStart('/');
        if (path.Contains('?', StringComparison.Ordinal) || path.Contains('#', StringComparison.Ordinal))
            throw CrmError.Invalid("Operation", UnicrmStrings.FormatPathHasQuery(path), UnicrmStrings.GivePathAlone);
        var address = client.Connection.BaseUri!;
        if (path.Contains("..", StringComparison.Ordinal) || !Uri.TryCreate(address, path, out var uri) || !address.IsBaseOf(uri))
            throw CrmError.Invalid("Operation", VendorStrings.FormatNotAPath(path), UnicrmStrings.GivePathSuchAs);
        var method = HttpMethod.Parse(raw.Method ?? (raw.Body.Count > 0 ? "POST" : "GET"));
        var reads = method == HttpMethod.Get;
        var call = new Call(new Endpoint(path, method, path, reads ? Repeat.Harmless : Repeat.Adds, Tier.Nothing))
        {
            Query = [.. raw.Query.Select(pair => new KeyValuePair<string, string>(pair.Key, Convert.ToString(pair.Value, CultureInfo.InvariantCulture) ?? ""))],
            Body = new JsonObject(raw.Body.Select(pair => KeyValuePair.Create(pair.Key, JsonSerializer.SerializeToNode(pair.Value)))),
        };
        return RawWrite.Of(client, call, raw);
    }

    /// <summary>The member types: a short list that changes nothing.</summary>
    public Task ProbeAsync(ICallLog log, CancellationToken cancellation) =>
        client.Exchange.SendAsync(new Call(UnicrmOperations.MemberTypes), log, cancellation);
}
