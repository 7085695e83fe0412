using System.Text;
using System.Text.Json.Nodes;
using CrmTools.Core.Limits;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;
using CrmTools.Core.Tokens;

namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>How requests are sealed: JSON POST, with token, company and user in the body beside the call's own part.</summary>
internal sealed class MarketingforceProtocol(Uri address, MarketingforceIdentity who, MarketingforceSettings settings) : Protocol
{
    public override string Vendor => MarketingforceVendor.Id;

    public override bool UsesToken => who.AppId is not null;

    /// <summary>The limit that servers of this family publish: 100 calls in 20 seconds for each interface.</summary>
    public override CallQuota? Quota { get; } = new(100, TimeSpan.FromSeconds(20));

    public override HttpRequestMessage Seal(Call call, Attempt attempt)
    {
        var body = new JsonObject();
        if (call.Endpoint.NeedsToken)
        {
            body["corpAccessToken"] = attempt.Token?.Value ?? who.Secret.Reveal();
            body["corpId"] = attempt.Token?.Account ?? who.CorpId;
            body["currentOpenUserId"] = who.OpenUserId;
        }

        foreach (var (name, value) in call.Body) body[name] = value?.DeepClone();
        return new HttpRequestMessage(call.Endpoint.Method, new Uri(address, call.Path ?? call.Endpoint.Path))
        {
            Content = new TrackedContent(Encoding.UTF8.GetBytes(body.ToJsonString()), "application/json; charset=utf-8"),
        };
    }

    public override Verdict Judge(Call call, Reply reply) => MarketingforceEnvelope.Judge(call, reply, settings, canRenew: UsesToken);

    public override Call SignIn() => new(MarketingforceOperations.Token)
    {
        Body = new JsonObject
        {
            ["appId"] = who.AppId,
            ["appSecret"] = who.Secret.Reveal(),
            ["permanentCode"] = who.PermanentCode!.Reveal(),
        },
        Subject = () => VendorStrings.FormatApp(who.AppId),
    };

    public override Token ReadToken(ReadOnlyMemory<byte> payload, DateTimeOffset now)
    {
        var wire = Wire.Read(payload, MarketingforceJson.Default.MarketingforceTokenWire, Vendor, MarketingforceOperations.Token.Name);
        if (wire is not { CorpAccessToken: { } value, ExpiresIn: { } seconds and > 0 } || (wire.CorpId ?? who.CorpId) is not { } corp)
        {
            throw Failed(
                CrmErrorId.ProtocolError, CrmErrorCategory.ProtocolError, MarketingforceStrings.NoTokenInAnswer, CoreStrings.SeeDebug);
        }

        if (who.CorpId is { } wanted && corp != wanted)
        {
            throw Failed(
                CrmErrorId.AuthenticationFailed, CrmErrorCategory.AuthenticationError, MarketingforceStrings.FormatAppOfAnotherCompany(corp, wanted),
                MarketingforceStrings.GiveCompanysCode);
        }

        return new Token(value, now.AddSeconds(seconds)) { Account = corp };
    }

    private CrmException Failed(string id, CrmErrorCategory category, string problem, string remedy) =>
        new(id, category, CommonStrings.FormatProblem($"{Vendor} {MarketingforceOperations.Token.Name}", problem, remedy))
        {
            Vendor = Vendor,
            Operation = MarketingforceOperations.Token.Name,
            Remedy = remedy,
        };
}
