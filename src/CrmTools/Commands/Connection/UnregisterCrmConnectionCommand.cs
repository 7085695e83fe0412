using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Connections.Profiles;
using CrmTools.Connections.Tokens;
using CrmTools.Connections.Vaults;
using CrmTools.Hosting;

namespace CrmTools.Commands.Connection;

/// <summary>
/// Removes a registered connection, with the secrets that the module itself put into a vault. A secret that was named with -SecretName is the
/// user's and stays. A connection of that name that is open stays open.
/// </summary>
[Cmdlet(VerbsLifecycle.Unregister, "CrmConnection", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class UnregisterCrmConnectionCommand : CrmCmdlet
{
    /// <summary>The names.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RegistrationCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Leaves the secrets in the vault.</summary>
    [Parameter]
    public SwitchParameter KeepSecret { get; set; }

    private protected override void ProcessItem()
    {
        foreach (var name in Name)
        {
            try
            {
                Unregister(ProfileStore.Get(name));
            }
            catch (CrmException error)
            {
                WriteError(Errors.ErrorRecords.ToErrorRecord(error, name));
            }
        }
    }

    private void Unregister(Profile profile)
    {
        if (!ShouldProcess(profile.Name, KeepSecret ? CommandStrings.UnregisterKeepSecrets : CommandStrings.UnregisterRemoveSecrets)) return;

        // The secrets first: with the profile gone, nothing would name what is left of them.
        if (!KeepSecret)
        {
            foreach (var entry in profile.Owned)
            {
                if (!ProfileStore.IsUsedElsewhere(entry, profile.Name)) SecretManagement.Remove(entry);
            }

            if (profile.Authorization is { } kept && !ProfileStore.IsUsedElsewhere(kept.Token, profile.Name)) VaultTokenStore.Forget(kept);
        }

        FileTokenKeeper.Forget(profile.Id);
        ProfileStore.Delete(profile.Name);
    }
}
