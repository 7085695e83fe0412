namespace CrmTools.Connections.Tokens;

/// <summary>An access token as it stands in its encrypted file.</summary>
/// <param name="Value">The token.</param>
/// <param name="ObtainedAt">When it was issued.</param>
/// <param name="ExpiresAt">When it ends.</param>
/// <param name="Account">Who it speaks for.</param>
/// <param name="AuthorizationExpiresAt">When a person has to authorize anew.</param>
/// <param name="RefreshMark">A digest of the refresh token that renews it.</param>
internal sealed record KeptAccess(
    string Value, DateTimeOffset ObtainedAt, DateTimeOffset ExpiresAt, string? Account, DateTimeOffset? AuthorizationExpiresAt, string? RefreshMark)
{
    public static KeptAccess Of(AccessToken token, string? refreshMark) =>
        new(token.Value.Reveal(), token.ObtainedAt, token.ExpiresAt, token.Account, token.AuthorizationExpiresAt, refreshMark);

    public AccessToken ToToken() => new(new CrmSecret(Value), ObtainedAt, ExpiresAt) { Account = Account, AuthorizationExpiresAt = AuthorizationExpiresAt };
}
