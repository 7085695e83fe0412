using System.Text.Json.Serialization;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>A line of the point log.</summary>
internal sealed class OnexPointLogWire
{
    /// <summary>As text: some servers print it on a 12-hour clock without am and pm.</summary>
    public string? OpTime { get; set; }

    public decimal? OpBeforePoint { get; set; }

    public decimal? OpAfterPoint { get; set; }

    public decimal? Point { get; set; }

    public string? ShopId { get; set; }

    public bool? IsExpired { get; set; }

    public DateTimeOffset? ExpiredTime { get; set; }

    public string? PointDesc { get; set; }

    [JsonExtensionData]
    public Dictionary<string, object?>? Extra { get; set; }
}
