namespace CrmTools.Sandbox.Fkw;

/// <summary>1.3 POST oauth/refreshAccessToken: a refresh token for new tokens.</summary>
internal sealed class RefreshAccessToken(SandboxOptions options) : IFkwOperation
{
    public string Path => "oauth/refreshAccessToken";

    public string Method => "POST";

    public bool NeedsToken => false;

    public SandboxReply Run(FkwState state, FkwInput input, FkwReplies replies)
    {
        FkwTokenReply.Check(input, options, "refresh_token");
        return FkwTokenReply.Write(state.Tokens.FromRefresh(input.Required("refresh_token")));
    }
}
