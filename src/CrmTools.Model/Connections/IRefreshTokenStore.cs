namespace CrmTools;

/// <summary>
/// Where the refresh token of one authorization is kept. A vendor that rotates refresh tokens ends the old one with each new one, so the new
/// one is handed over here before anything is done with what came with it. Thread-safe.
/// </summary>
public interface IRefreshTokenStore
{
    /// <summary>The token kept last, null before the first; what the user gives to connect is used only then.</summary>
    Task<RefreshToken?> LoadAsync(CancellationToken cancellation);

    /// <summary>Keeps a token in place of the one before. When it returns, the token is safe.</summary>
    Task SaveAsync(RefreshToken token, CancellationToken cancellation);
}
