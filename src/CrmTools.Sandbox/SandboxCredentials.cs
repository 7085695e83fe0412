namespace CrmTools.Sandbox;

/// <summary>The credentials that the sandbox accepts unless its options name others. They open nothing anywhere else.</summary>
public static class SandboxCredentials
{
    /// <summary>ONex <c>flag</c>: the name of the calling system.</summary>
    public const string OnexFlag = "sandbox";

    /// <summary>ONex private key, the last part of what is signed.</summary>
    public const string OnexPrivateKey = "sandbox-private-key";

    /// <summary>UniCRM <c>appid</c>.</summary>
    public const string UnicrmAppId = "sandbox";

    /// <summary>UniCRM <c>appsecret</c>.</summary>
    public const string UnicrmAppSecret = "sandbox-secret";

    /// <summary>CheTongGui user name: a mobile number.</summary>
    public const string ChetongguiUserName = "13800000001";

    /// <summary>The password that belongs to <see cref="ChetongguiUserName"/>.</summary>
    public const string ChetongguiPassword = "sandbox-password";

    /// <summary>CheTongGui <c>sec</c>, the secret that both sides know.</summary>
    public const string ChetongguiSec = "sandbox-sec";

    /// <summary>Fkw <c>client_id</c>.</summary>
    public const string FkwClientId = "sandbox";

    /// <summary>Fkw <c>client_secret</c>.</summary>
    public const string FkwClientSecret = "sandbox-client-secret";

    /// <summary>An Fkw authorization code that is always good, unlike those of the login page: what connects without a browser.</summary>
    public const string FkwCode = "sandbox-code";

    /// <summary>Marketingforce <c>corpId</c>, the company.</summary>
    public const string MarketingforceCorpId = "FSCID_SANDBOX";

    /// <summary>A Marketingforce <c>corpAccessToken</c> that is valid from the start and does not expire.</summary>
    public const string MarketingforceToken = "sandbox-corp-access-token";

    /// <summary>Marketingforce <c>currentOpenUserId</c>, the first of the company's users.</summary>
    public const string MarketingforceOpenUserId = "FSUID_00000001";

    /// <summary>Marketingforce <c>appId</c>.</summary>
    public const string MarketingforceAppId = "FSAID_SANDBOX";

    /// <summary>Marketingforce <c>appSecret</c>.</summary>
    public const string MarketingforceAppSecret = "sandbox-app-secret";

    /// <summary>Marketingforce <c>permanentCode</c>, which the company granted to the app.</summary>
    public const string MarketingforcePermanentCode = "sandbox-permanent-code";
}
