using System.Text;
using System.Text.Json.Nodes;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>
/// How CheTongGui requests are sealed: JSON by POST, with user name, password and the shared secret <c>sec</c> in every body. They are put in
/// here and nowhere else, so that no journal and no trace ever holds them.
/// </summary>
internal sealed class ChetongguiProtocol(Uri address, string user, CrmSecret password, CrmSecret sec, ChetongguiSettings settings) : Protocol
{
    public override string Vendor => ChetongguiVendor.Id;

    public override HttpRequestMessage Seal(Call call, Attempt attempt)
    {
        var body = new JsonObject();

        // A registration is made in the new user's name and with the new user's password.
        body["username"] = call.Body["username"]?.DeepClone() ?? user;
        body["password"] = (call.Secrets.GetValueOrDefault("password") ?? password).Reveal();
        foreach (var (name, value) in call.Body) body[name] = value?.DeepClone();
        body["sec"] = sec.Reveal();
        var request = new HttpRequestMessage(call.Endpoint.Method, new Uri(address, call.Path ?? call.Endpoint.Path))
        {
            Content = new TrackedContent(Encoding.UTF8.GetBytes(body.ToJsonString()), "application/json; charset=utf-8"),
        };
        request.Headers.Accept.ParseAdd("application/json");
        return request;
    }

    public override Verdict Judge(Call call, Reply reply) => ChetongguiEnvelope.Judge(call, reply, sec, settings);
}
