using System.Security;
using CrmTools.Tests.Vaults;

namespace CrmTools.Tests.Help;

/// <summary>A console as a reader of the help has it: an empty folder, a default vault, and a person who types a key when asked.</summary>
internal sealed class ExampleConsole : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crmtools-help-").FullName;
    private readonly Session _session = new();

    public ExampleConsole()
    {
        var key = new SecureString();
        foreach (var character in "a-typed-key-1") key.AppendChar(character);
        _session.Screen.Typed = key;

        // The machine's own SecretManagement, where there is one, must stay out of it.
        _session.Run("$global:PSModuleAutoLoadingPreference = 'None'").Clean();
        _session.Set("VaultWorld", new VaultWorld()).Set("standIn", Path.Combine(VaultWorld.Folder, "Microsoft.PowerShell.SecretManagement.psd1")).Run("Import-Module $standIn").Clean();
        _session.Set("folder", _folder).Run("Set-Location $folder").Clean();
    }

    public RunResult Run(string code) => _session.Run(code);

    public void Dispose()
    {
        _session.Run("Get-CrmConnection | Disconnect-CrmVendor; Get-CrmConnection east, west, training, shop-practice -Registered -ErrorAction Ignore | Unregister-CrmConnection");
        _session.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
