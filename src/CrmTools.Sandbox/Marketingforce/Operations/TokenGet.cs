using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Marketingforce;

/// <summary>corpAccessToken/get/V2: exchanges an app's credentials and the company's permanent code for a token.</summary>
internal sealed class TokenGet(SandboxOptions options) : IMarketingforceOperation
{
    public string Name => "corpAccessToken/get/V2";

    public bool Writes => false;

    public JsonObject Run(MarketingforceState state, MarketingforceInput input)
    {
        if (MarketingforceInput.Text(input.Body, "appId") != options.MarketingforceAppId
            || MarketingforceInput.Text(input.Body, "appSecret") != options.MarketingforceAppSecret
            || MarketingforceInput.Text(input.Body, "permanentCode") != options.MarketingforcePermanentCode)
        {
            throw new MarketingforceRefusal(MarketingforceCodes.WrongCredentials, "appId or appSecret or permanentCode error");
        }

        var (token, seconds) = input.Tokens.Issue();
        return new JsonObject
        {
            ["corpAccessToken"] = token,
            ["corpId"] = options.MarketingforceCorpId,
            ["expiresIn"] = seconds,
            ["errorMessage"] = "success",
        };
    }
}
