using CrmTools.Core.Journal;
using CrmTools.Core.Tokens;

namespace CrmTools.Core.Connections;

/// <summary>
/// What a connection finds around it: clock, chance, network, journal, and what it shares with other connections. The usual ones are those of
/// this process; the simulation gives each of its processes its own.
/// </summary>
internal sealed record Surroundings
{
    /// <summary>Those of this process.</summary>
    public static readonly Surroundings Usual = new();

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Chance for the jitter, 0 to 1; null for the library's own.</summary>
    public Func<double>? Random { get; init; }

    /// <summary>Opens the way to a vendor's server at an address; null for what the connection asks for.</summary>
    public Func<string, Uri, HttpMessageHandler>? Network { get; init; }

    /// <summary>Where writes are remembered; null for what the connection asks for.</summary>
    public IJournal? Journal { get; init; }

    /// <summary>Starts what runs on behalf of several callers; null for the thread pool.</summary>
    public Func<Func<Task<Token>>, Task<Token>>? Start { get; init; }

    /// <summary>What connections to one account share; null for all connections of this process.</summary>
    public Func<string, SharedAccount>? Accounts { get; init; }

    /// <summary>The share of an account.</summary>
    public SharedAccount Account(string key) => Accounts is null ? SharedAccount.For(key) : Accounts(key);
}
