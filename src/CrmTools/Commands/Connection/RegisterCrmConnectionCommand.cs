using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Connections.Profiles;
using CrmTools.Connections.Vaults;
using CrmTools.Loading;

namespace CrmTools.Commands.Connection;

/// <summary>
/// Keeps a connection's description as a profile in the user's configuration folder, and its secrets in a vault. Sends nothing, but for Fkw's
/// grant, which is good once and for minutes: it is redeemed, and the refresh token kept. A profile of the same name is replaced when all of
/// this has succeeded.
/// </summary>
[Cmdlet(VerbsLifecycle.Register, "CrmConnection", SupportsShouldProcess = true)]
[OutputType(typeof(CrmRegistration))]
public sealed class RegisterCrmConnectionCommand : ConnectionFieldsCommand
{
    private Registering? _registering;

    /// <summary>The name to register under; the vendor's id when left out.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RegistrationCompleter))]
    public string? Name { get; set; }

    /// <summary>Renames the connection of -Name; nothing else is given then. Secrets and authorization stay.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? NewName { get; set; }

    private protected override void ProcessItem()
    {
        try
        {
            if (NewName is null) Register();
            else Rename();
        }
        catch (CrmException error)
        {
            TakeBack();
            Fail(error, Name ?? Vendor);
        }
    }

    // Here the grant has been redeemed, and its refresh token is in the vault.
    private protected override void WriteResult(object? value)
    {
        try
        {
            WriteObject(Registrations.Show(_registering!.Commit(WriteWarning)));
        }
        catch (CrmException error)
        {
            TakeBack();
            Fail(error, Name ?? Vendor);
        }
    }

    private protected override void WriteFailure(ErrorRecord error)
    {
        TakeBack();
        base.WriteFailure(error);
    }

    private void Register()
    {
        var vendor = VendorOf(Vendor ?? throw CrmError.Invalid("Vendor", CommonStrings.NothingGiven, CommonStrings.FormatGiveOneVendor(string.Join(", ", Core.Engine.Vendors.Select(known => known.Id)))));
        var given = GivenParameters(vendor);
        var secret = NamedSecret();
        var request = new ConnectRequest { Vendor = vendor.Id, Name = Name ?? vendor.Id };
        if (secret is not null) request = request with { Parameters = SecretParameters.Read(secret, vendor) };
        request = With(request, given);

        var registering = new Registering(request, given, secret, Vault, BringsGrant && vendor.Parameters.Contains(nameof(RefreshToken)));
        var connection = new CrmConnection(request.Name, vendor.Id) { IsSandbox = request.Sandbox };
        var session = Core.Engine.Open(RegisteredRequest.WithStore(request, registering.Authorization, registering.Redeems, WriteWarning), connection);
        if (!ShouldProcess(request.Name, CommandStrings.FormatRegisterConnection(vendor.Id)))
        {
            session.Dispose();
            return;
        }

        _registering = registering;
        registering.StoreSecrets();
        Run(null, async (output, stop) =>
        {
            using (session)
            {
                if (registering.Redeems) await session.OpenAsync(output, stop);
            }

            output.Result(null);
        });
    }

    private void Rename()
    {
        if (Name is null) throw CrmError.Invalid("Name", CommonStrings.NothingGiven, CommandStrings.GiveNameToChange);
        if (MyInvocation.BoundParameters.Keys.FirstOrDefault(name => name is not (nameof(Name) or nameof(NewName)) && !CommonParameters.Contains(name)) is { } other)
            throw CrmError.Invalid(other, CommandStrings.NewNameOnlyRenames, CommandStrings.RenameFirst);
        var profile = ProfileStore.Get(Name);
        var isSameFile = ProfileStore.PathOf(Name) == ProfileStore.PathOf(NewName!);
        if (!isSameFile && ProfileStore.Find(NewName!) is not null)
            throw CrmError.Invalid("NewName", CommandStrings.FormatRegisteredAlready(NewName), CommandStrings.GiveAnotherName);
        if (!ShouldProcess(Name, CommandStrings.FormatRenameTo(NewName))) return;

        // The new one first: a crash in between leaves both, and both work.
        var renamed = profile with { Name = NewName! };
        ProfileStore.Save(renamed);
        if (!isSameFile) ProfileStore.Delete(Name);
        WriteObject(Registrations.Show(renamed));
    }

    private void TakeBack()
    {
        _registering?.TakeBack(WriteWarning);
        _registering = null;
    }
}
