using System.Collections;
using System.Management.Automation;
using System.Net;
using System.Security;
using CrmTools.Binding;
using CrmTools.Connections.Profiles;
using CrmTools.Connections.Vaults;
using CrmTools.Errors;
using CrmTools.Hosting;
using CrmTools.Loading;

namespace CrmTools.Commands.Connection;

/// <summary>What a connection is described by: the parameters that connecting and registering share.</summary>
public abstract class ConnectionFieldsCommand : CrmCmdlet
{
    private static readonly string[] Grants = [nameof(AuthorizationCode), nameof(Interactive), nameof(RefreshToken)];

    /// <summary>The vendor's id, such as ONex.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(VendorCompleter))]
    public string? Vendor { get; set; }

    /// <summary>The address of the vendor's server. https, except for this machine.</summary>
    [Parameter]
    public Uri? BaseUri { get; set; }

    /// <summary>The secret: ONex private key, UniCRM app secret, CheTongGui sec, Fkw client secret, Marketingforce corpAccessToken (with -CorpId) or app secret (with -AppId).</summary>
    [Parameter]
    public SecureString? Secret { get; set; }

    /// <summary>Account and secret together: flag and private key, app id and app secret, client id and client secret; CheTongGui user name and password, beside -Secret.</summary>
    [Parameter]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>The name of a secret in a vault, instead of -Secret or -Credential: a SecureString, a PSCredential, a String, or a Hashtable of parameters.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? SecretName { get; set; }

    /// <summary>The vault, as registered with SecretManagement; the default vault when left out.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Vault { get; set; }

    /// <summary>ONex: the flag from the back office.</summary>
    [Parameter]
    public string? Flag { get; set; }

    /// <summary>UniCRM: the app id from the back office. Marketingforce: the app that obtains tokens.</summary>
    [Parameter]
    public string? AppId { get; set; }

    /// <summary>Fkw: the client_id that was agreed with the vendor.</summary>
    [Parameter]
    public string? ClientId { get; set; }

    /// <summary>Fkw: FKW (direct sale, the usual one) or WSC (distribution).</summary>
    [Parameter]
    [ValidateSet("FKW", "WSC")]
    public string? PlatformCode { get; set; }

    /// <summary>Fkw: where the login page sends the browser, as agreed with the vendor. With -Interactive an http address of this machine.</summary>
    [Parameter]
    public Uri? RedirectUri { get; set; }

    /// <summary>Fkw: the code of the address that the login led to; good once, for 10 minutes.</summary>
    [Parameter]
    public string? AuthorizationCode { get; set; }

    /// <summary>Fkw: opens the login page in the browser and receives the code on this machine. The address is printed where there is no browser.</summary>
    [Parameter]
    public SwitchParameter Interactive { get; set; }

    /// <summary>Fkw: how long -Interactive waits for the person at the browser, in seconds. 1 to 3600, usually 300.</summary>
    [Parameter]
    [ValidateRange(1, 3600)]
    public int? InteractiveTimeoutSec { get; set; }

    /// <summary>Fkw: the refresh token of an earlier authorization, good for 28 days. The vendor may replace it at every use.</summary>
    [Parameter]
    public SecureString? RefreshToken { get; set; }

    /// <summary>Marketingforce: the company's id; with -AppId it may be left out.</summary>
    [Parameter]
    public string? CorpId { get; set; }

    /// <summary>Marketingforce: the OpenUserID of the user in whose name everything is done.</summary>
    [Parameter]
    public string? OpenUserId { get; set; }

    /// <summary>Marketingforce: what the company granted to the app of -AppId for good. A SecureString, or text.</summary>
    [Parameter]
    [SecretText]
    public CrmSecret? PermanentCode { get; set; }

    /// <summary>Longest wait for one answer, in seconds. 1 to 86400, usually 100.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSec { get; set; } = 100;

    /// <summary>How often a request is repeated where that is harmless. 0 to 100, usually 4.</summary>
    [Parameter]
    [ValidateRange(0, 100)]
    public int MaximumRetryCount { get; set; } = 4;

    /// <summary>Calls per second at most, over all connections of this process to the account. 0.001 to 10000.</summary>
    [Parameter]
    [ValidateRange(0.001, 10000.0)]
    public double? RateLimit { get; set; }

    /// <summary>The proxy's address; the system's proxy when left out.</summary>
    [Parameter]
    public Uri? Proxy { get; set; }

    /// <summary>Credential for the proxy.</summary>
    [Parameter]
    [Credential]
    public PSCredential? ProxyCredential { get; set; }

    /// <summary>Accepts any certificate. Warns each time.</summary>
    [Parameter]
    public SwitchParameter SkipCertificateCheck { get; set; }

    /// <summary>Allows http to another machine, where everybody on the way can read the key.</summary>
    [Parameter]
    public SwitchParameter AllowUnencryptedAuthentication { get; set; }

    /// <summary>The vendor's dialect switches; see the vendor's page in the documentation.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(SettingCompleter))]
    [Table]
    public Hashtable? Setting { get; set; }

    /// <summary>Connects to the emulator inside this process: no request leaves it, no credentials are needed.</summary>
    [Parameter]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>True when the user brings a new consent of the merchant.</summary>
    private protected bool BringsGrant => Grants.Any(IsGiven);

    private protected bool IsGiven(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    private protected static VendorInfo VendorOf(string id) =>
        Core.Engine.Vendors.FirstOrDefault(known => known.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) ?? throw CrmError.Invalid(
            "Vendor", CommonStrings.FormatNotKnownVendor(id), CommandStrings.FormatGiveVendor(string.Join(", ", Core.Engine.Vendors.Select(known => known.Id))));

    /// <summary>The secret in a vault that was named, null where none was.</summary>
    /// <exception cref="CrmException">With id InvalidInput, or VaultNotFound.</exception>
    private protected SecretReference? NamedSecret()
    {
        if (SecretName is null) return null;
        if (Secret is not null || Credential is not null)
            throw CrmError.Invalid("SecretName", CommonStrings.FormatGivenToo(Secret is null ? "Credential" : "Secret"), CommonStrings.GiveOneOfThem);
        return new SecretReference(SecretManagement.Vault(Vault), SecretName);
    }

    /// <summary>The vendor's own parameters as given; texts, and <see cref="CrmSecret"/>.</summary>
    private protected Dictionary<string, object> GivenParameters(VendorInfo vendor)
    {
        var parameters = new Dictionary<string, object>();
        if (Credential is { } credential)
        {
            parameters[vendor.CredentialUser] = credential.UserName;
            parameters[vendor.CredentialPassword] = new CrmSecret(credential.GetNetworkCredential().Password);
        }

        if (Secret is { } secret) parameters["Secret"] = new CrmSecret(new NetworkCredential("", secret).Password);
        if (Flag is not null) parameters[nameof(Flag)] = Flag;
        if (AppId is not null) parameters[nameof(AppId)] = AppId;
        if (ClientId is not null) parameters[nameof(ClientId)] = ClientId;
        if (PlatformCode is not null) parameters[nameof(PlatformCode)] = PlatformCode;
        if (RedirectUri is not null) parameters[nameof(RedirectUri)] = RedirectUri.OriginalString;
        if (AuthorizationCode is not null) parameters[nameof(AuthorizationCode)] = AuthorizationCode;
        if (Interactive) parameters[nameof(Interactive)] = true;
        if (InteractiveTimeoutSec is { } seconds) parameters[nameof(InteractiveTimeoutSec)] = seconds;
        if (RefreshToken is { } refresh) parameters[nameof(RefreshToken)] = new CrmSecret(new NetworkCredential("", refresh).Password);
        if (CorpId is not null) parameters[nameof(CorpId)] = CorpId;
        if (OpenUserId is not null) parameters[nameof(OpenUserId)] = OpenUserId;
        if (PermanentCode is not null) parameters[nameof(PermanentCode)] = PermanentCode;
        return parameters;
    }

    /// <summary>The request with what was given in place of what was there.</summary>
    private protected ConnectRequest With(ConnectRequest request, Dictionary<string, object> given)
    {
        var parameters = new Dictionary<string, object>(request.Parameters);
        foreach (var (name, value) in given) parameters[name] = value;
        return request with
        {
            Parameters = parameters,
            BaseUri = BaseUri ?? request.BaseUri,
            Settings = Setting is null ? request.Settings : PlainValues.From(Setting),
            Timeout = IsGiven(nameof(TimeoutSec)) ? TimeSpan.FromSeconds(TimeoutSec) : request.Timeout,
            MaximumRetryCount = IsGiven(nameof(MaximumRetryCount)) ? MaximumRetryCount : request.MaximumRetryCount,
            RateLimit = RateLimit ?? request.RateLimit,
            Proxy = Proxy ?? request.Proxy,
            ProxyCredential = ProxyCredential?.GetNetworkCredential() ?? request.ProxyCredential,
            SkipCertificateCheck = IsGiven(nameof(SkipCertificateCheck)) ? SkipCertificateCheck : request.SkipCertificateCheck,
            AllowUnencryptedAuthentication =
                IsGiven(nameof(AllowUnencryptedAuthentication)) ? AllowUnencryptedAuthentication : request.AllowUnencryptedAuthentication,
            Sandbox = IsGiven(nameof(Sandbox)) ? Sandbox : request.Sandbox,
        };
    }

    // Nothing after a failed connect can work, so it ends the statement and a try block catches it.
    private protected override void WriteFailure(ErrorRecord error) => ThrowTerminatingError(error);

    private protected void Fail(CrmException error, object? target) => ThrowTerminatingError(error.ToErrorRecord(target));
}
