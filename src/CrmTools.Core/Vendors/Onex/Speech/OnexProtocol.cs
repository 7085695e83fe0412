using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>How ONex requests are sealed (chapters 1.3.2 and 1.4.1 of the document) and answers read.</summary>
internal sealed class OnexProtocol(Uri address, string flag, CrmSecret key, OnexSettings settings) : Protocol
{
    private readonly Encoding _charset = settings.IsGbk ? OnexCharset.Gbk : Encoding.UTF8;

    public override string Vendor => OnexVendor.Id;

    public override HttpRequestMessage Seal(Call call, Attempt attempt)
    {
        var name = call.Endpoint.Name;
        var parameters = new JsonObject
        {
            ["flag"] = flag,
            ["method"] = name.StartsWith("taocrm.", StringComparison.Ordinal) ? name : "taocrm." + name,
            ["type"] = settings.IsXml ? "xml" : "json",
            ["charset"] = settings.IsGbk ? "gbk" : "utf-8",
            ["ver"] = "1",
            ["timestamp"] = attempt.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        };

        // Side by side in a path, point.update's own "type" would meet the system's, and a list has no place between slashes: the server takes
        // both forms, so those are posted.
        var fitsPath = settings.IsPathForm && !call.Body.Any(field => parameters.ContainsKey(field.Key) || field.Value is JsonArray or JsonObject);
        return fitsPath ? Path(parameters, call.Body) : Post(parameters, call.Body);
    }

    public override Verdict Judge(Call call, Reply reply) => OnexEnvelope.Judge(call, reply, settings);

    private HttpRequestMessage Post(JsonObject parameters, JsonObject body)
    {
        parameters["content"] = body.ToJsonString(OnexText.Json);
        parameters["sign"] = OnexSignature.Sign(parameters, key.Reveal());
        var form = string.Join('&', parameters.Select(parameter => $"{parameter.Key}={OnexCharset.Escape(parameter.Value!.GetValue<string>(), _charset)}"));
        return new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new TrackedContent(Encoding.ASCII.GetBytes(form), "application/x-www-form-urlencoded"),
        };
    }

    // System and application parameters stand side by side and are signed together.
    private HttpRequestMessage Path(JsonObject parameters, JsonObject body)
    {
        foreach (var (name, value) in body)
        {
            if (value is not null) parameters[name] = value.DeepClone();
        }

        parameters["sign"] = OnexSignature.Sign(parameters, key.Reveal());
        var path = new StringBuilder();
        foreach (var (name, value) in parameters)
            path.Append(OnexCharset.Escape(name, _charset)).Append('/').Append(OnexCharset.Escape(OnexSignature.Text(value!), _charset)).Append('/');

        // As it is: a value of dots would otherwise be taken for a way up.
        var uri = new Uri(address.AbsoluteUri + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        return new HttpRequestMessage(HttpMethod.Post, uri) { Content = new TrackedContent(default) };
    }
}
