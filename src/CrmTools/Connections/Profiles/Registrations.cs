namespace CrmTools.Connections.Profiles;

/// <summary>Profiles as the public objects that users see.</summary>
internal static class Registrations
{
    public static CrmRegistration Show(Profile profile) => new(profile.Name, profile.Vendor)
    {
        BaseUri = profile.BaseUri,
        Parameter = profile.Parameters,
        Setting = profile.Settings,
        IsSandbox = profile.Sandbox,
        Vault = profile.Secret?.Vault ?? profile.Owned.FirstOrDefault()?.Vault,
        SecretName = profile.Secret?.Name,
        IsOpen = ConnectionTable.Current.ByName(profile.Name) is not null,
        RegisteredAt = profile.RegisteredAt,
        Path = ProfileStore.PathOf(profile.Name),
    };
}
