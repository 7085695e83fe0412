namespace CrmTools;

/// <summary>A connection to one shop. Holds no secret; may be carried into other runspaces.</summary>
public sealed class CrmConnection
{
    private readonly CallStats _noStats = new();

    internal CrmConnection(string name, string vendor)
    {
        Name = name;
        Vendor = vendor;
    }

    /// <summary>The name to call it by.</summary>
    public string Name { get; }

    /// <summary>The vendor's id.</summary>
    public string Vendor { get; }

    /// <summary>Who we are at the vendor: flag, app id, user name.</summary>
    public string? Account { get; internal set; }

    /// <summary>The vendor's address in use.</summary>
    public Uri? BaseUri { get; internal set; }

    /// <summary>True for the embedded emulator: no request leaves the machine.</summary>
    public bool IsSandbox { get; internal init; }

    /// <summary>Whether it can be used.</summary>
    public CrmConnectionState State => Session is null ? CrmConnectionState.Closed : CrmConnectionState.Open;

    /// <summary>When it was opened.</summary>
    public DateTimeOffset ConnectedAt { get; internal init; }

    /// <summary>When the token in use expires.</summary>
    public DateTimeOffset? TokenExpiresAt => Session?.TokenExpiresAt;

    /// <summary>When a person has to authorize anew (Fkw: the refresh token's end); null where there is no such time.</summary>
    public DateTimeOffset? AuthorizationExpiresAt => Session?.AuthorizationExpiresAt;

    /// <summary>Requests sent, repeated ones included.</summary>
    public long Requests => Stats.Requests;

    /// <summary>Requests that repeated an earlier one.</summary>
    public long Retries => Stats.Retries;

    /// <summary>Answers by which the vendor asked for fewer calls.</summary>
    public long Throttles => Stats.Throttles;

    internal IVendorSession? Session { get; set; }

    /// <summary>What makes it this shop and no other: vendor, account and address.</summary>
    internal string Key => $"{Vendor}|{Account}|{BaseUri}";

    private CallStats Stats => Session?.Stats ?? _noStats;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
