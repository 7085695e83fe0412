using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace CrmTools.Sandbox.Unicrm;

/// <summary>The tokens in use, each with the moment it ends.</summary>
internal sealed class UnicrmTokens(SandboxOptions options)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _expiry = new(StringComparer.Ordinal);

    /// <summary>Issues a token of 22 characters, like the document's samples.</summary>
    public (string Token, DateTimeOffset ExpiresIn) Issue()
    {
        var now = ChinaTime.Now(options.Clock);
        foreach (var (old, end) in _expiry)
        {
            if (options.Unicrm.NewTokenEndsOlder || end <= now) _expiry.TryRemove(old, out _);
        }

        var token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var expiry = now + options.Unicrm.TokenLifetime;
        _expiry[token] = expiry;
        return (token, expiry);
    }

    public bool IsValid(string? token) =>
        token is not null && _expiry.TryGetValue(token, out var expiry) && expiry > options.Clock.GetUtcNow();

    public void End(string? token)
    {
        if (token is not null) _expiry.TryRemove(token, out _);
    }
}
