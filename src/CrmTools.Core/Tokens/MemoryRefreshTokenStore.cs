namespace CrmTools.Core.Tokens;

/// <summary>Keeps a refresh token as long as the process lives.</summary>
internal sealed class MemoryRefreshTokenStore : IRefreshTokenStore
{
    private volatile RefreshToken? _token;

    public string Id => "";

    /// <summary>Never: what dies with the process is gone with its renewal.</summary>
    public DateTimeOffset? UnfinishedSince => null;

    public Task<RefreshToken?> LoadAsync(ICallLog log, CancellationToken cancellation) => Task.FromResult(_token);

    public Task SaveAsync(RefreshToken token, ICallLog log, CancellationToken cancellation)
    {
        _token = token;
        return Task.CompletedTask;
    }

    public void Refused()
    {
        // Nothing was noted.
    }
}
