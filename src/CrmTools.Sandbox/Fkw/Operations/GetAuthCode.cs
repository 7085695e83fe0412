namespace CrmTools.Sandbox.Fkw;

/// <summary>
/// GET oauth/getAuthCode: the login page. A real one shows pages to a person; this one takes it that the merchant logged in and agreed, and
/// sends the browser on at once.
/// </summary>
internal sealed class GetAuthCode(SandboxOptions options) : IFkwOperation
{
    public string Path => "oauth/getAuthCode";

    public string Method => "GET";

    public bool NeedsToken => false;

    public SandboxReply Run(FkwState state, FkwInput input, FkwReplies replies)
    {
        if (input.Text("cmd") is { } cmd && cmd != "getAuthCode") throw FkwRefusal.Wrong("cmd");
        if (input.Required("client_id") != options.FkwClientId) throw FkwRefusal.Grant("client_id无效。");
        if (input.Required("platform_code") is not ("FKW" or "WSC")) throw FkwRefusal.Wrong("platform_code");
        var redirect = input.Required("redirect_uri");
        var agreed = state.Dialect.RedirectUri;
        if (!Uri.TryCreate(redirect, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || (agreed.Length > 0 && agreed != redirect))
            throw FkwRefusal.Grant("redirect_uri与约定的不一致。");
        var answer = state.Dialect.Declines ? "error=access_denied" : $"code={Uri.EscapeDataString(state.Tokens.NewCode())}";
        if (input.Text("state") is { } sent) answer += $"&state={Uri.EscapeDataString(sent)}";
        var location = $"{redirect}{(uri.Query.Length > 0 ? '&' : '?')}{answer}";
        return FkwReplies.Http(302, "Found") with { Headers = new Dictionary<string, string> { ["Location"] = location } };
    }
}
