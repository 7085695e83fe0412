namespace CrmTools.Sandbox.Fkw;

/// <summary>1.2 POST oauth/getAccessToken: a code for tokens.</summary>
internal sealed class GetAccessToken(SandboxOptions options) : IFkwOperation
{
    public string Path => "oauth/getAccessToken";

    public string Method => "POST";

    public bool NeedsToken => false;

    public SandboxReply Run(FkwState state, FkwInput input, FkwReplies replies)
    {
        FkwTokenReply.Check(input, options, "authorization_code");
        return FkwTokenReply.Write(state.Tokens.FromCode(input.Required("code")));
    }
}
