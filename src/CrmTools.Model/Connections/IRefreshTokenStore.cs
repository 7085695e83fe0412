namespace CrmTools;

/// <summary>
/// Where the refresh token of one authorization is kept. A vendor that rotates refresh tokens ends the old one with each new one, so the new
/// one is handed over here before anything is done with what came with it. Thread-safe.
/// </summary>
public interface IRefreshTokenStore
{
    /// <summary>What tells this authorization from another of the same app, and stays the same as long as it is the same authorization.</summary>
    string Id { get; }

    /// <summary>
    /// When a renewal began whose end nobody kept, because its process died in the middle: the vendor may have replaced the token meanwhile, and
    /// the new one is lost. As <see cref="LoadAsync"/> found it; null where there is none.
    /// </summary>
    DateTimeOffset? UnfinishedSince { get; }

    /// <summary>The token kept last, null before the first; what the user gives to connect is used only then.</summary>
    /// <param name="log">The running operation that asks; a store that may work on a certain thread only finds it through this.</param>
    Task<RefreshToken?> LoadAsync(ICallLog log, CancellationToken cancellation);

    /// <summary>Keeps a token in place of the one before. When it returns, the token is safe.</summary>
    Task SaveAsync(RefreshToken token, ICallLog log, CancellationToken cancellation);

    /// <summary>The vendor refused what was loaded: this renewal has come to its end, without a new token.</summary>
    void Refused();
}
