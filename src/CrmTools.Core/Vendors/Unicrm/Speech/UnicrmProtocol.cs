using System.Text;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;
using CrmTools.Core.Tokens;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>How UniCRM requests are sealed: the token in the query string, JSON or XML by the Accept header (chapter 3 of the document).</summary>
internal sealed class UnicrmProtocol(Uri address, string appId, CrmSecret secret, UnicrmSettings settings) : Protocol
{
    private readonly string _mediaType = settings.IsXml ? "application/xml" : "application/json";

    public override string Vendor => UnicrmVendor.Id;

    public override bool UsesToken => true;

    public override HttpRequestMessage Seal(Call call, Attempt attempt)
    {
        var query = new StringBuilder();
        foreach (var (name, value) in call.Query) Append(query, name, value);
        if (attempt.Token is { } token) Append(query, "token", token.Value);
        var method = call.Endpoint.Method;
        var request = new HttpRequestMessage(method, new Uri(address, $"{call.Path ?? call.Endpoint.Path}{query}"))
        {
            Content = method == HttpMethod.Get ? new TrackedContent(default) : new TrackedContent(Body(call), $"{_mediaType}; charset=utf-8"),
        };
        request.Headers.Accept.ParseAdd(_mediaType);
        return request;
    }

    public override Verdict Judge(Call call, Reply reply) => UnicrmEnvelope.Judge(call, reply);

    public override Call SignIn() => new(UnicrmOperations.Token)
    {
        Query = [UnicrmReading.Pair("appid", appId), UnicrmReading.Pair("appsecret", secret.Reveal())],
        Subject = () => VendorStrings.FormatApp(appId),
    };

    public override Token ReadToken(ReadOnlyMemory<byte> payload, DateTimeOffset now)
    {
        var wire = Wire.Read(payload, UnicrmJson.Default.UnicrmTokenWire, Vendor, UnicrmOperations.Token.Name);
        if (wire is { Token: { } value, ExpiresIn: { } end }) return new Token(value, end);
        throw new CrmException(
            CrmErrorId.ProtocolError, CrmErrorCategory.ProtocolError, UnicrmStrings.NoTokenInAnswer)
        {
            Vendor = Vendor,
            Operation = UnicrmOperations.Token.Name,
            Remedy = CoreStrings.SeeDebug,
        };
    }

    private ReadOnlyMemory<byte> Body(Call call) => settings.IsXml
        ? UnicrmXml.Write(call)
        : Encoding.UTF8.GetBytes(call.Body.ToJsonString());

    private static void Append(StringBuilder query, string name, string value) =>
        query.Append(query.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
}
