namespace CrmTools.Connections.Profiles;

/// <summary>
/// A merchant's consent that is kept alive by a refresh token. It is found by its own id and not by the connection's name, so that renaming and
/// registering anew lose nothing.
/// </summary>
/// <param name="Id">Made when the consent was given.</param>
/// <param name="Token">Where the refresh token is.</param>
internal sealed record Consent(string Id, SecretReference Token)
{
    /// <summary>A new consent, to be kept in a vault.</summary>
    public static Consent New(string vault)
    {
        var id = Guid.NewGuid().ToString("N");
        return new Consent(id, new SecretReference(vault, EntryNames.For(id, "RefreshToken")));
    }
}
