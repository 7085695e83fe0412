using System.Management.Automation;
using CrmTools.Connections.Profiles;

namespace CrmTools.Connections.Vaults;

/// <summary>What can be wrong with a vault or a secret in it, each with its own remedy. A vault's words are repeated, a secret never.</summary>
internal static class VaultErrors
{
    public static CrmException Missing(string vault)
    {
        var name = vault.Length == 0 ? "MyVault" : vault;
        return Vault(
            CrmErrorCategory.ResourceUnavailable,
            vault.Length == 0 ? "A vault was asked for, and SecretManagement is not installed." : $"The vault '{vault}' was asked for, and SecretManagement is not installed.",
            "Install it and a vault: Install-PSResource Microsoft.PowerShell.SecretManagement, Microsoft.PowerShell.SecretStore; "
            + $"Register-SecretVault -Name {name} -ModuleName Microsoft.PowerShell.SecretStore. Any other vault module will do instead of SecretStore.");
    }

    public static CrmException Unknown(string vault, IReadOnlyList<string> known) => Vault(
        CrmErrorCategory.ObjectNotFound,
        $"There is no vault '{vault}'. {Known(known)}",
        $"Give one of those, or register it: Register-SecretVault -Name {vault} -ModuleName <the vault's module>. Vaults are registered for each user.");

    public static CrmException NoDefault(IReadOnlyList<string> known) => Vault(
        CrmErrorCategory.ObjectNotFound, $"No vault was named and none is the default. {Known(known)}", "Name one with -Vault.");

    public static CrmException Unusable(string vault, RuntimeException? error, CrmSecret? secret = null) => Vault(
        CrmErrorCategory.ResourceUnavailable,
        $"The vault '{vault}' is locked or does not work{Words(error, secret)}",
        $"See what 'Test-SecretVault -Name {vault} -Verbose' says. A SecretStore is opened with Unlock-SecretStore; for a task without a person, "
        + "Set-SecretStoreConfiguration -Authentication None -Interaction None.");

    public static CrmException Absent(SecretReference secret) => Secret(
        CrmErrorCategory.ObjectNotFound,
        $"There is no secret {secret}.",
        $"'Get-SecretInfo -Vault {secret.Vault}' lists what there is; 'Set-Secret -Name {secret.Name} -Vault {secret.Vault}' makes it.");

    public static CrmException WrongType(SecretReference secret, string problem, string remedy) =>
        Secret(CrmErrorCategory.InvalidData, $"The secret {secret} cannot be used: {problem}.", remedy);

    /// <summary>True when the vault says that it has no such secret, by the id and category that SecretManagement documents.</summary>
    public static bool SaysAbsent(RuntimeException error) =>
        error.ErrorRecord.FullyQualifiedErrorId.StartsWith("GetSecretNotFound", StringComparison.Ordinal) || error.ErrorRecord.CategoryInfo.Category == ErrorCategory.ObjectNotFound;

    // The record's own exception, for the outer one begins with PowerShell's words on ErrorAction Stop. It is not passed on: what a vault's module puts into one is out of our hands.
    private static string Words(RuntimeException? error, CrmSecret? secret)
    {
        var words = error?.ErrorRecord.Exception.Message.ReplaceLineEndings(" ").Trim().TrimEnd('.') ?? "";
        if (secret is not null) words = words.Replace(secret.Reveal(), secret.ToString(), StringComparison.Ordinal);
        return words.Length == 0 ? "." : $": {words}.";
    }

    private static string Known(IReadOnlyList<string> vaults) => vaults.Count == 0 ? "None is registered." : $"Registered are: {string.Join(", ", vaults)}.";

    private static CrmException Vault(CrmErrorCategory category, string problem, string remedy) =>
        new(CrmErrorId.VaultNotFound, category, $"{problem} {remedy}") { Remedy = remedy };

    private static CrmException Secret(CrmErrorCategory category, string problem, string remedy) =>
        new(CrmErrorId.SecretNotFound, category, $"{problem} {remedy}") { Remedy = remedy };
}
