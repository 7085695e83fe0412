using System.Text.Json.Serialization;

namespace CrmTools.Connections.Profiles;

/// <summary>A registered connection: everything but its secrets, which are referred to.</summary>
internal sealed record Profile
{
    /// <summary>The form that this version of the module writes and the newest that it reads.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    /// <summary>Names the entries that the module put into a vault for this profile.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Vendor { get; init; }

    public Uri? BaseUri { get; init; }

    /// <summary>The vendor's own parameters that are no secrets.</summary>
    public Dictionary<string, string> Parameters { get; init; } = [];

    public Dictionary<string, string> Settings { get; init; } = [];

    public double TimeoutSec { get; init; } = 100;

    public int MaximumRetryCount { get; init; } = 4;

    public double? RateLimit { get; init; }

    public Uri? Proxy { get; init; }

    public string? ProxyUser { get; init; }

    public bool SkipCertificateCheck { get; init; }

    public bool AllowUnencryptedAuthentication { get; init; }

    public bool Sandbox { get; init; }

    /// <summary>A secret that the user keeps, of whatever type; the module reads it only.</summary>
    public SecretReference? Secret { get; init; }

    /// <summary>What the module itself put into a vault, by parameter name.</summary>
    public Dictionary<string, SecretReference> Stored { get; init; } = [];

    public Consent? Authorization { get; init; }

    public DateTimeOffset RegisteredAt { get; init; }

    /// <summary>False where the file says what can never be: a file may be edited by hand.</summary>
    [JsonIgnore]
    public bool IsWhole => (object?)Id is not null && (object?)Name is not null && (object?)Vendor is not null
        && (object?)Parameters is not null && (object?)Settings is not null && (object?)Stored is not null
        && TimeoutSec is >= 1 and <= 86400 && MaximumRetryCount is >= 0 and <= 100 && RateLimit is null or >= 0.001 and <= 10000
        && Stored.Values.All(IsWholeReference) && (Secret is null || IsWholeReference(Secret)) && (Authorization is null || IsWholeReference(Authorization.Token));

    /// <summary>Every entry that the module put into a vault for this connection.</summary>
    [JsonIgnore]
    public IEnumerable<SecretReference> Owned => Authorization is { } kept ? [.. Stored.Values, kept.Token] : Stored.Values;

    private static bool IsWholeReference(SecretReference? reference) => reference is { Vault: not null, Name: not null };
}
