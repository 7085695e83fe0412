using System.Management.Automation;
using System.Net;
using System.Security;
using CrmTools.Binding;
using CrmTools.Connections;
using CrmTools.Connections.Profiles;
using CrmTools.Connections.Vaults;
using CrmTools.Loading;

namespace CrmTools.Commands.Connection;

/// <summary>
/// Opens a connection to a vendor's server, or to the embedded sandbox. Where the vendor has a sign-in, it signs in at once. A registered
/// connection needs its name alone; what is given beside it holds for this time.
/// </summary>
[Cmdlet(VerbsCommunications.Connect, "CrmVendor")]
[OutputType(typeof(CrmConnection))]
public sealed class ConnectCrmVendorCommand : ConnectionFieldsCommand
{
    /// <summary>
    /// The name to call the connection by; the vendor's id when left out. An open connection of that name is closed. Without -Vendor: the
    /// name it was registered under.
    /// </summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RegistrationCompleter))]
    public string? Name { get; set; }

    /// <summary>The file that additive writes are remembered in; the one in the user's data folder when left out.</summary>
    [Parameter]
    public string? JournalPath { get; set; }

    /// <summary>The connection string of the PostgreSQL database that additive writes are remembered in, for scripts that run on many machines.</summary>
    [Parameter]
    public SecureString? JournalConnection { get; set; }

    private protected override void ProcessItem()
    {
        CrmConnection? connection = null;
        IVendorSession? session = null;
        try
        {
            if (Vault is not null && SecretName is null) throw CrmError.Invalid("Vault", CommandStrings.NoSecretNamed, CommandStrings.GiveSecretName);
            var request = WithJournal(Vendor is null ? Registered() : Described(VendorOf(Vendor)));
            if (request.SkipCertificateCheck) WriteWarning(CommandStrings.CertificateNotChecked);
            connection = new CrmConnection(request.Name, request.Vendor) { IsSandbox = request.Sandbox, ConnectedAt = DateTimeOffset.Now };
            session = Core.Engine.Open(request, connection);
        }
        catch (CrmException error)
        {
            Fail(error, Name ?? Vendor);
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

    private ConnectRequest Described(VendorInfo vendor)
    {
        var given = GivenParameters(vendor);
        var request = new ConnectRequest { Vendor = vendor.Id, Name = Name ?? vendor.Id };
        if (NamedSecret() is { } secret) request = request with { Parameters = SecretParameters.Read(secret, vendor) };
        if (request.Parameters.ContainsKey(nameof(RefreshToken)) && !BringsGrant)
            WriteWarning(CommandStrings.FormatRefreshTokenNotKept(SecretName));
        return With(request, given);
    }

    private ConnectRequest Registered()
    {
        if (Name is null) throw CrmError.Invalid("Vendor", CommonStrings.NothingGiven, CommandStrings.GiveVendorOrName);
        var profile = ProfileStore.Get(Name);
        var vendor = VendorOf(profile.Vendor);
        var given = GivenParameters(vendor);
        var request = NamedSecret() is { } secret
            ? RegisteredRequest.From(profile with { Secret = secret }, vendor, given.Keys)
            : RegisteredRequest.From(profile with { Secret = Secret is null && Credential is null ? profile.Secret : null }, vendor, given.Keys);
        return RegisteredRequest.Shared(With(request, given), profile, BringsGrant, WriteWarning);
    }

    private ConnectRequest WithJournal(ConnectRequest request) => request with
    {
        JournalPath = JournalFile(),
        JournalConnection = JournalConnection is { } journal ? new CrmSecret(new NetworkCredential("", journal).Password) : null,
    };

    // PowerShell's place is not the process's. A connection string given by mistake is left to be refused: PowerShell's own error would show it.
    private string? JournalFile() =>
        JournalPath is not { Length: > 0 } path || path.Contains("://", StringComparison.Ordinal) || path.Contains("host=", StringComparison.OrdinalIgnoreCase)
            ? JournalPath
            : GetUnresolvedProviderPathFromPSPath(path);
}
