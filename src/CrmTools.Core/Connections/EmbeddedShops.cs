using System.Collections.Concurrent;
using CrmTools.Sandbox;

namespace CrmTools.Core.Connections;

/// <summary>The emulators of this process. Apart from the door to them, so that who connects to a real server does not load them.</summary>
internal static class EmbeddedShops
{
    private static readonly ConcurrentDictionary<string, Lazy<SandboxServer>> Shops = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The handler of a connection; all connections of one name meet the same shop, which the first of them shapes.</summary>
    public static HttpMessageHandler Handler(CrmConnection connection, string vendor, int people, int latencyMs)
    {
        var shop = Shops.GetOrAdd($"{connection.Name}|{vendor}", _ => new Lazy<SandboxServer>(() => new SandboxServer(new SandboxOptions
        {
            People = people,
            Latency = TimeSpan.FromMilliseconds(latencyMs),
        })));
        return new SandboxHandler(shop.Value, vendor, connection.BaseUri);
    }
}
