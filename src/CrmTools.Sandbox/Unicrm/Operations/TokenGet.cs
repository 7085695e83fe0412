using System.Globalization;

namespace CrmTools.Sandbox.Unicrm;

/// <summary>1. GET token: exchanges appid and appsecret for a token. <c>expires_in</c> is a moment, not a duration.</summary>
internal sealed class TokenGet(SandboxOptions options) : IUnicrmOperation
{
    public string Name => "token";

    public bool Writes => false;

    public bool IsList => false;

    public Action<UnicrmWriter>? Run(UnicrmState state, UnicrmInput input)
    {
        if (input.Text("appid") != options.UnicrmAppId || input.Text("appsecret") != options.UnicrmAppSecret)
            throw new UnicrmRefusal(UnicrmCodes.WrongCredentials);
        var (token, expiry) = input.Tokens.Issue();
        return writer =>
        {
            writer.StartObject("data", "ApiTokenResult");
            writer.Text("token", token);
            writer.Text("expires_in", expiry.ToString("yyyy-MM-ddTHH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture));
            writer.EndObject();
        };
    }
}
