using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>Any Fkw path, with the token like the rest; and the harmless call that tests a connection.</summary>
internal sealed class FkwRaw(VendorClient client)
{
    public PreparedWrite<object?> Prepare(RawCall raw)
    {
        var path = Check.Required(raw.Operation, "Operation", () => FkwStrings.GiveRawPath).Trim('/');
        if (path.Contains("://", StringComparison.Ordinal) || path.Contains("..", StringComparison.Ordinal) || path.Contains('?', StringComparison.Ordinal))
            throw CrmError.Invalid("Operation", VendorStrings.FormatNotAPath(path), FkwStrings.GivePathAndQuery);
        if (path.StartsWith("oauth/", StringComparison.OrdinalIgnoreCase))
            throw CrmError.Invalid("Operation", FkwStrings.AuthorizingIsConnecting, FkwStrings.UseConnect);

        // A known write stays one by whatever method it is sent.
        var known = FkwOperations.Find(path);
        var method = raw.Method is { } given ? HttpMethod.Parse(given) : known?.Method ?? (raw.Body.Count > 0 ? HttpMethod.Post : HttpMethod.Get);
        var reads = method == HttpMethod.Get && known is null or { Repeat: Repeat.Harmless };
        var call = new Call(new Endpoint(path, method, path, reads ? Repeat.Harmless : Repeat.Adds, reads ? Tier.None : Tier.Nothing))
        {
            Query = [.. raw.Query.Select(pair => new KeyValuePair<string, string>(pair.Key, Text(pair.Value)))],
            Body = new JsonObject(raw.Body.Select(pair => KeyValuePair.Create(pair.Key, JsonSerializer.SerializeToNode(pair.Value)))),
        };
        return RawWrite.Of(client, call, raw);
    }

    /// <summary>The product libraries: a short list that changes nothing.</summary>
    public Task ProbeAsync(ICallLog log, CancellationToken cancellation) =>
        client.Exchange.SendAsync(new Call(FkwOperations.ListLibraries), log, cancellation);

    // Structured values as JSON text, like everywhere at this vendor.
    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => FkwProtocol.Text(JsonSerializer.SerializeToNode(value)),
    };
}
