using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmTools.Core.Sending;
using CrmTools.Core.Tokens;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>
/// How Fkw requests are sealed: every parameter in the query string, for POST too, structured ones as JSON text; the only body is an upload's.
/// </summary>
internal sealed class FkwProtocol(Uri address, FkwSettings settings, FkwSignIn signIn) : Protocol
{
    public override string Vendor => FkwVendor.Id;

    public override bool UsesToken => true;

    /// <summary>A refresh that is broken off may have ended the old refresh token while the new one is lost.</summary>
    public override bool SignInMustEnd => true;

    public override HttpRequestMessage Seal(Call call, Attempt attempt)
    {
        var query = new StringBuilder();
        var path = call.Path ?? call.Endpoint.Path;
        if (attempt.Token is { } token)
        {
            Append(query, "access_token", token.Value);
            if (FkwOperations.MethodOf(path) is { } method) Append(query, "method", method);
            if (settings.HasCommon)
            {
                Append(query, "format", "json");
                Append(query, "timestamp", attempt.Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
            }
        }

        var isForm = settings.IsForm && call.Endpoint.Method == HttpMethod.Post && call.Content is null;
        var fields = isForm ? new StringBuilder() : query;
        foreach (var (name, value) in call.Query) Append(fields, name, value);
        foreach (var (name, value) in call.Body) Append(fields, name, Text(value));
        foreach (var (name, value) in call.Secrets) Append(fields, name, value.Reveal());
        var target = query.Length == 0 ? path : $"{path}?{query}";
        var request = new HttpRequestMessage(call.Endpoint.Method, new Uri(address, target))
        {
            Content = call.Content is { } body ? TrackedContent.Streaming(body)
                : isForm ? new TrackedContent(Encoding.ASCII.GetBytes(fields.ToString()), "application/x-www-form-urlencoded")
                : new TrackedContent(default),
        };
        request.Headers.Accept.ParseAdd("application/json");
        return request;
    }

    public override Verdict Judge(Call call, Reply reply) => FkwEnvelope.Judge(call, reply, settings);

    public override Task<Token> SignInAsync(SignInContext context) => signIn.SignInAsync(context);

    /// <summary>A parameter as it stands in the query string: text as it is, anything structured as JSON without needless escapes.</summary>
    public static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String => scalar.GetValue<string>(),
        _ => value.ToJsonString(Relaxed),
    };

    /// <summary>How long a call's parameters are in an address.</summary>
    public static int QueryLength(Call call)
    {
        var query = new StringBuilder();
        foreach (var (name, value) in call.Body) Append(query, name, Text(value));
        return query.Length;
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static void Append(StringBuilder query, string name, string value)
    {
        if (query.Length > 0) query.Append('&');
        query.Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }
}
