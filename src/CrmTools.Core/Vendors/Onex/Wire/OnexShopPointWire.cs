using System.Text.Json.Serialization;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>Points of one shop.</summary>
internal sealed class OnexShopPointWire
{
    public string? ShopId { get; set; }

    public string? NodeId { get; set; }

    public decimal? Points { get; set; }

    public decimal? TotalPoint { get; set; }

    [JsonExtensionData]
    public Dictionary<string, object?>? Extra { get; set; }
}
