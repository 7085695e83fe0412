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
            vault.Length == 0 ? VaultStrings.NoSecretManagement : VaultStrings.FormatNoSecretManagementFor(vault),
            VaultStrings.FormatInstallSecretManagement(name));
    }

    public static CrmException Unknown(string vault, IReadOnlyList<string> known) => Vault(
        CrmErrorCategory.ObjectNotFound,
        VaultStrings.FormatNoSuchVault(vault, Known(known)),
        VaultStrings.FormatRegisterVault(vault));

    public static CrmException NoDefault(IReadOnlyList<string> known) => Vault(
        CrmErrorCategory.ObjectNotFound, VaultStrings.FormatNoDefaultVault(Known(known)), VaultStrings.NameVault);

    public static CrmException Unusable(string vault, RuntimeException? error, CrmSecret? secret = null) => Vault(
        CrmErrorCategory.ResourceUnavailable,
        VaultStrings.FormatVaultUnusable(vault, Words(error, secret)),
        VaultStrings.FormatTestVault(vault));

    public static CrmException Absent(SecretReference secret) => Secret(
        CrmErrorCategory.ObjectNotFound,
        VaultStrings.FormatNoSuchSecret(secret),
        VaultStrings.FormatListOrMakeSecret(secret.Vault, secret.Name));

    public static CrmException WrongType(SecretReference secret, string problem, string remedy) =>
        Secret(CrmErrorCategory.InvalidData, VaultStrings.FormatSecretUnusable(secret, problem), remedy);

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

    private static string Known(IReadOnlyList<string> vaults) => vaults.Count == 0 ? VaultStrings.NoneRegistered : VaultStrings.FormatRegisteredAre(string.Join(", ", vaults));

    private static CrmException Vault(CrmErrorCategory category, string problem, string remedy) =>
        new(CrmErrorId.VaultNotFound, category, $"{problem} {remedy}") { Remedy = remedy };

    private static CrmException Secret(CrmErrorCategory category, string problem, string remedy) =>
        new(CrmErrorId.SecretNotFound, category, $"{problem} {remedy}") { Remedy = remedy };
}
