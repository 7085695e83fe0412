namespace CrmTools.Sandbox;

/// <summary>What a <see cref="SandboxServer"/> is built from.</summary>
public sealed class SandboxOptions
{
    /// <summary>People in the seed world, 0 to 10,000,000. They are computed when asked for, so a large world costs nothing to start.</summary>
    public int People { get; init; } = 1200;

    /// <summary>Seed of everything that looks random in the world. The same seed and count give the same people everywhere.</summary>
    public int Seed { get; init; } = 20260901;

    /// <summary>The servers' clock and timers.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// How long every reply takes. It is spent after the commit, so that a caller who gives up while waiting may have changed something:
    /// the case that is hard on a client.
    /// </summary>
    public TimeSpan Latency { get; set; }

    /// <summary>How many requests <see cref="SandboxServer.Traffic"/> remembers, 0 or more.</summary>
    public int TrafficKept { get; init; } = 200;

    /// <summary>How the ONex server behaves.</summary>
    public OnexDialect Onex { get; init; } = new();

    /// <summary>How the UniCRM server behaves.</summary>
    public UnicrmDialect Unicrm { get; init; } = new();

    /// <summary>How the CheTongGui server behaves.</summary>
    public ChetongguiDialect Chetonggui { get; init; } = new();

    /// <summary>How the Fkw server behaves.</summary>
    public FkwDialect Fkw { get; init; } = new();

    /// <summary>How the Marketingforce server behaves.</summary>
    public MarketingforceDialect Marketingforce { get; init; } = new();

    /// <summary>ONex's limit on calls; null for none.</summary>
    public SandboxQuota? OnexQuota { get; set; }

    /// <summary>UniCRM's limit on calls; null for none.</summary>
    public SandboxQuota? UnicrmQuota { get; set; }

    /// <summary>CheTongGui's limit on calls; null for none.</summary>
    public SandboxQuota? ChetongguiQuota { get; set; }

    /// <summary>Fkw's limit on calls; null for none.</summary>
    public SandboxQuota? FkwQuota { get; set; }

    /// <summary>Marketingforce's limit on calls; null for none.</summary>
    public SandboxQuota? MarketingforceQuota { get; set; }

    /// <summary>The only ONex <c>flag</c> accepted.</summary>
    public string OnexFlag { get; init; } = SandboxCredentials.OnexFlag;

    /// <summary>The ONex private key that signatures are checked with.</summary>
    public string OnexPrivateKey { get; init; } = SandboxCredentials.OnexPrivateKey;

    /// <summary>The only UniCRM <c>appid</c> accepted.</summary>
    public string UnicrmAppId { get; init; } = SandboxCredentials.UnicrmAppId;

    /// <summary>The <c>appsecret</c> that belongs to <see cref="UnicrmAppId"/>.</summary>
    public string UnicrmAppSecret { get; init; } = SandboxCredentials.UnicrmAppSecret;

    /// <summary>The only Fkw <c>client_id</c> accepted.</summary>
    public string FkwClientId { get; init; } = SandboxCredentials.FkwClientId;

    /// <summary>The <c>client_secret</c> that belongs to <see cref="FkwClientId"/>.</summary>
    public string FkwClientSecret { get; init; } = SandboxCredentials.FkwClientSecret;

    /// <summary>An Fkw authorization code that is always good; empty for none.</summary>
    public string FkwCode { get; init; } = SandboxCredentials.FkwCode;

    /// <summary>The CheTongGui user name that is there from the start; registering adds others.</summary>
    public string ChetongguiUserName { get; init; } = SandboxCredentials.ChetongguiUserName;

    /// <summary>The password that belongs to <see cref="ChetongguiUserName"/>.</summary>
    public string ChetongguiPassword { get; init; } = SandboxCredentials.ChetongguiPassword;

    /// <summary>The only CheTongGui <c>sec</c> accepted, and the one in replies.</summary>
    public string ChetongguiSec { get; init; } = SandboxCredentials.ChetongguiSec;

    /// <summary>The company that Marketingforce tokens belong to.</summary>
    public string MarketingforceCorpId { get; init; } = SandboxCredentials.MarketingforceCorpId;

    /// <summary>A Marketingforce token that is valid from the start.</summary>
    public string MarketingforceToken { get; init; } = SandboxCredentials.MarketingforceToken;

    /// <summary>A Marketingforce user in whose name calls are accepted, beside FSUID_00000001 to FSUID_00000003.</summary>
    public string MarketingforceOpenUserId { get; init; } = SandboxCredentials.MarketingforceOpenUserId;

    /// <summary>The only Marketingforce <c>appId</c> accepted.</summary>
    public string MarketingforceAppId { get; init; } = SandboxCredentials.MarketingforceAppId;

    /// <summary>The <c>appSecret</c> that belongs to <see cref="MarketingforceAppId"/>.</summary>
    public string MarketingforceAppSecret { get; init; } = SandboxCredentials.MarketingforceAppSecret;

    /// <summary>The <c>permanentCode</c> that the company granted to <see cref="MarketingforceAppId"/>.</summary>
    public string MarketingforcePermanentCode { get; init; } = SandboxCredentials.MarketingforcePermanentCode;

    /// <summary>Sets a dialect switch by text, such as <c>onex.ErrorForm</c> to <c>Flat</c>; names ignore case.</summary>
    /// <param name="key"><c>onex.</c>, <c>unicrm.</c>, <c>chetonggui.</c>, <c>fkw.</c> or <c>marketingforce.</c> and the switch's property name.</param>
    /// <param name="value">Enum name, true or false, number, <c>hh:mm:ss</c>, or text, as the switch requires.</param>
    /// <exception cref="ArgumentException">There is no such switch, or it does not take this value.</exception>
    public void SetDialect(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        object dialect = (dot < 0 ? key : key[..dot]).ToUpperInvariant() switch
        {
            "ONEX" => Onex,
            "UNICRM" => Unicrm,
            "CHETONGGUI" => Chetonggui,
            "FKW" => Fkw,
            "MARKETINGFORCE" => Marketingforce,
            _ => throw new ArgumentException($"'{key}' does not begin with 'onex.', 'unicrm.', 'chetonggui.', 'fkw.' or 'marketingforce.'.", nameof(key)),
        };
        TextSetter.Set(dialect, key[(dot + 1)..], value);
    }
}
