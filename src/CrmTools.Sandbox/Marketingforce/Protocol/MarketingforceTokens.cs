using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace CrmTools.Sandbox.Marketingforce;

/// <summary>The tokens in use, each with the moment it ends; one of them was there from the start.</summary>
internal sealed class MarketingforceTokens(SandboxOptions options)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _expiry =
        new(StringComparer.Ordinal) { [options.MarketingforceToken] = DateTimeOffset.MaxValue };

    /// <summary>Issues a token, and tells for how many seconds.</summary>
    public (string Token, int ExpiresIn) Issue()
    {
        var now = options.Clock.GetUtcNow();
        foreach (var (old, end) in _expiry)
        {
            var isGiven = old == options.MarketingforceToken;
            if (end <= now || (options.Marketingforce.NewTokenEndsOlder && !isGiven)) _expiry.TryRemove(old, out _);
        }

        var token = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        _expiry[token] = now + options.Marketingforce.TokenLifetime;
        return (token, (int)options.Marketingforce.TokenLifetime.TotalSeconds);
    }

    public bool IsValid(string token) => _expiry.TryGetValue(token, out var expiry) && expiry > options.Clock.GetUtcNow();

    public void End(string token) => _expiry.TryRemove(token, out _);
}
