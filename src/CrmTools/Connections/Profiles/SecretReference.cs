namespace CrmTools.Connections.Profiles;

/// <summary>Where a secret is; never the secret.</summary>
/// <param name="Vault">The vault's registered name.</param>
/// <param name="Name">The secret's name in it.</param>
internal sealed record SecretReference(string Vault, string Name)
{
    /// <summary>For messages.</summary>
    public override string ToString() => ProfileStrings.FormatSecretInVault(Name, Vault);
}
