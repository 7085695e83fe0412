using System.Net;

namespace CrmTools;

/// <summary>What a user gives to <c>Connect-CrmVendor</c>.</summary>
public sealed record ConnectRequest
{
    /// <summary>The vendor's id.</summary>
    public required string Vendor { get; init; }

    /// <summary>The connection's name.</summary>
    public required string Name { get; init; }

    /// <summary>The vendor's address; null for the vendor's own, or the sandbox.</summary>
    public Uri? BaseUri { get; init; }

    /// <summary>The vendor's own parameters by their PowerShell names: Flag, AppId, … Values are text or <see cref="CrmSecret"/>.</summary>
    public IReadOnlyDictionary<string, object> Parameters { get; init; } = new Dictionary<string, object>();

    /// <summary>The vendor's dialect switches, as given.</summary>
    public IReadOnlyDictionary<string, object?> Settings { get; init; } = new Dictionary<string, object?>();

    /// <summary>Where a rotating refresh token is kept; null for the memory of this process.</summary>
    public IRefreshTokenStore? RefreshTokens { get; init; }

    /// <summary>Shares the access token with other processes; null where each obtains its own.</summary>
    public ITokenKeeper? TokenKeeper { get; init; }

    /// <summary>The file that writes are remembered in; null for the usual one.</summary>
    public string? JournalPath { get; init; }

    /// <summary>The connection string of the PostgreSQL database that writes are remembered in, for many machines; null for a file.</summary>
    public CrmSecret? JournalConnection { get; init; }

    /// <summary>Longest wait for one answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How often a harmless request is repeated.</summary>
    public int MaximumRetryCount { get; init; } = 4;

    /// <summary>Calls per second, null for the vendor's default.</summary>
    public double? RateLimit { get; init; }

    /// <summary>The proxy, null for the system's.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>Credentials for the proxy.</summary>
    public NetworkCredential? ProxyCredential { get; init; }

    /// <summary>True to accept any certificate.</summary>
    public bool SkipCertificateCheck { get; init; }

    /// <summary>True to allow http to other machines.</summary>
    public bool AllowUnencryptedAuthentication { get; init; }

    /// <summary>True for the embedded emulator.</summary>
    public bool Sandbox { get; init; }
}
