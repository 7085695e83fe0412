using System.Text.Json;
using System.Text.Json.Serialization;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>A member's points: the document's list, or numbered properties beside a total, below <c>member_id</c> or not.</summary>
internal sealed class OnexPointsWire
{
    public Rows<OnexShopPointWire>? ShopPointList { get; set; }

    public JsonElement? MemberId { get; set; }

    public decimal? TotalPoint { get; set; }

    [JsonExtensionData]
    public Dictionary<string, object?>? Extra { get; set; }
}
