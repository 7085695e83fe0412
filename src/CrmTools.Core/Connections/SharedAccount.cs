using System.Collections.Concurrent;
using CrmTools.Core.Limits;
using CrmTools.Core.Sending;
using CrmTools.Core.Tokens;

namespace CrmTools.Core.Connections;

/// <summary>What all connections of this process to one account share: the rate gate and the token.</summary>
/// <param name="time">The clock.</param>
/// <param name="start">See <see cref="Surroundings.Start"/>.</param>
internal sealed class SharedAccount(TimeProvider time, Func<Func<Task<Token>>, Task<Token>>? start = null)
{
    private static readonly ConcurrentDictionary<string, SharedAccount> Accounts = new(StringComparer.Ordinal);

    public RateGate Gate { get; } = new(time);

    public TokenDoor Token { get; } = new(time, start);

    /// <summary>Knows the account's secrets and every token that any of its connections obtained.</summary>
    public Redactor Redactor { get; } = new();

    /// <summary>The account's share.</summary>
    /// <param name="key">Vendor, account, address, and a digest of the secret: a changed secret must not find the old one's token.</param>
    public static SharedAccount For(string key) => Accounts.GetOrAdd(key, static _ => new SharedAccount(TimeProvider.System));
}
