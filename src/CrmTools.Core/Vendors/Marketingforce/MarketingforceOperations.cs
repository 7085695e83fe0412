using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>The operations as data. Their paths depend on the object, see <see cref="MarketingforceSettings.PathOf"/>.</summary>
internal static class MarketingforceOperations
{
    public static readonly Endpoint Token = new("corpAccessToken/get/V2", HttpMethod.Post, "cgi/corpAccessToken/get/V2", Repeat.Harmless) { NeedsToken = false };

    public static readonly Endpoint Get = new("data/get", HttpMethod.Post, "", Repeat.Harmless);

    public static readonly Endpoint Query = new("data/query", HttpMethod.Post, "", Repeat.Harmless);

    /// <summary>A creation that leaves nothing to know it by.</summary>
    public static readonly Endpoint Create = new("data/create", HttpMethod.Post, "", Repeat.Adds, Tier.Nothing);

    /// <summary>A creation with a value that no other record has: it can be found again.</summary>
    public static readonly Endpoint CreateUnique = Create with { Tier = Tier.Marked };

    public static readonly Endpoint Update = new("data/update", HttpMethod.Post, "", Repeat.Replaces);

    /// <summary>A change of one version of a record: repeated, it may be refused because the first one succeeded.</summary>
    public static readonly Endpoint UpdateVersion = new("data/update", HttpMethod.Post, "", Repeat.Adds, Tier.StateOnly);
}
