using System.Collections;
using System.Management.Automation;
using System.Net;
using System.Security;
using CrmTools.Binding;
using CrmTools.Connections;
using CrmTools.Errors;
using CrmTools.Hosting;
using CrmTools.Loading;

namespace CrmTools.Commands.Connection;

/// <summary>Opens a connection to a vendor's server, or to the embedded sandbox. Where the vendor has a sign-in, it signs in at once.</summary>
[Cmdlet(VerbsCommunications.Connect, "CrmVendor")]
[OutputType(typeof(CrmConnection))]
public sealed class ConnectCrmVendorCommand : CrmCmdlet
{
    /// <summary>The vendor's id, such as ONex.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ArgumentCompleter(typeof(VendorCompleter))]
    public string Vendor { get; set; } = "";

    /// <summary>The name to call the connection by; the vendor's id when left out. An open connection of that name is closed.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

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
    public Hashtable? Setting { get; set; }

    /// <summary>Connects to the emulator inside this process: no request leaves it, no credentials are needed.</summary>
    [Parameter]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>The file that additive writes are remembered in; the one in the user's data folder when left out.</summary>
    [Parameter]
    public string? JournalPath { get; set; }

    /// <summary>The connection string of the PostgreSQL database that additive writes are remembered in, for scripts that run on many machines.</summary>
    [Parameter]
    public SecureString? JournalConnection { get; set; }

    private protected override void ProcessItem()
    {
        if (SkipCertificateCheck) WriteWarning("The server's certificate is not checked: anybody on the way can pose as the vendor.");
        var vendor = Core.Engine.Vendors.FirstOrDefault(known => known.Id.Equals(Vendor, StringComparison.OrdinalIgnoreCase));
        if (vendor is null) Fail(CrmError.Invalid("Vendor", $"'{Vendor}' is not known", $"Give one of {string.Join(", ", Core.Engine.Vendors.Select(known => known.Id))}."));

        var connection = new CrmConnection(Name ?? vendor!.Id, vendor!.Id) { IsSandbox = Sandbox, ConnectedAt = DateTimeOffset.Now };
        IVendorSession? session = null;
        try
        {
            session = Core.Engine.Open(Request(vendor, connection.Name), connection);
        }
        catch (CrmException error)
        {
            Fail(error);
        }

        var table = ConnectionTable.Current;
        Run(null, async (output, stop) =>
        {
            try
            {
                await session!.OpenAsync(output, stop);
            }
            catch
            {
                session!.Dispose();
                throw;
            }

            output.Result((table, connection, session));
        });
    }

    private protected override void WriteResult(object? value)
    {
        var (table, connection, session) = ((ConnectionTable, CrmConnection, IVendorSession))value!;
        connection.Session = session;
        table.Add(connection);
        WriteObject(connection);
    }

    // Nothing after a failed connect can work, so it ends the statement and a try block catches it.
    private protected override void WriteFailure(ErrorRecord error) => ThrowTerminatingError(error);

    private void Fail(CrmException error) => ThrowTerminatingError(error.ToErrorRecord(Name ?? Vendor));

    private ConnectRequest Request(VendorInfo vendor, string name)
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
        return new ConnectRequest
        {
            Vendor = vendor.Id,
            Name = name,
            BaseUri = BaseUri,
            Parameters = parameters,
            Settings = PlainValues.From(Setting),
            Timeout = TimeSpan.FromSeconds(TimeoutSec),
            MaximumRetryCount = MaximumRetryCount,
            RateLimit = RateLimit,
            Proxy = Proxy,
            ProxyCredential = ProxyCredential?.GetNetworkCredential(),
            SkipCertificateCheck = SkipCertificateCheck,
            AllowUnencryptedAuthentication = AllowUnencryptedAuthentication,
            Sandbox = Sandbox,
            JournalPath = JournalFile(),
            JournalConnection = JournalConnection is { } journal ? new CrmSecret(new NetworkCredential("", journal).Password) : null,
        };
    }

    // PowerShell's place is not the process's. A connection string given by mistake is left to be refused: PowerShell's own error would show it.
    private string? JournalFile() =>
        JournalPath is not { Length: > 0 } path || path.Contains("://", StringComparison.Ordinal) || path.Contains("host=", StringComparison.OrdinalIgnoreCase)
            ? JournalPath
            : GetUnresolvedProviderPathFromPSPath(path);
}
