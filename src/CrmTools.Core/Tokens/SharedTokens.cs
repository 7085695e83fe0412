namespace CrmTools.Core.Tokens;

/// <summary>
/// One credential's tokens over all processes of the machine. Whoever comes first renews; the others wait, and take what it got. Where a new
/// token ends the one before, this is what keeps two processes from ending each other's again and again.
/// </summary>
/// <param name="keeper">Where processes meet.</param>
/// <param name="hide">Takes a token out of everything that is shown.</param>
/// <param name="time">The clock.</param>
internal sealed class SharedTokens(ITokenKeeper keeper, Action<string> hide, TimeProvider time)
{
    /// <summary>A token to use now: another process's, or a new one.</summary>
    /// <param name="rejected">The token that the vendor has just refused; it is never taken, whoever kept it.</param>
    /// <param name="signIn">Obtains a token; while it runs no other process does.</param>
    public async Task<Token> GetAsync(Token? rejected, Func<CancellationToken, Task<Token>> signIn, CancellationToken cancellation)
    {
        using var hold = await keeper.HoldAsync(cancellation);
        if (keeper.Load() is { } kept && IsGood(kept, rejected))
        {
            hide(kept.Value.Reveal());
            return new Token(kept.Value.Reveal(), kept.ExpiresAt) { Account = kept.Account, AuthorizationExpiresAt = kept.AuthorizationExpiresAt };
        }

        var token = await signIn(cancellation);
        keeper.Save(new AccessToken(new CrmSecret(token.Value), time.GetUtcNow(), token.ExpiresAt)
        {
            Account = token.Account,
            AuthorizationExpiresAt = token.AuthorizationExpiresAt,
        });
        return token;
    }

    private bool IsGood(AccessToken kept, Token? rejected) =>
        kept.Value.Reveal() != rejected?.Value && time.GetUtcNow() < TokenDoor.RenewAt(kept.ObtainedAt, kept.ExpiresAt);
}
