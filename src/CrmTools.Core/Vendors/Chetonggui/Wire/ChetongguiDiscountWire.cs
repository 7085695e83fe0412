using System.Text.Json.Serialization;

using CrmTools.Core.Paging;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>A discount for a customer relation.</summary>
internal sealed class ChetongguiDiscountWire : IKnownRow
{
    [JsonPropertyName("enterprise_ID")]
    public string? EnterpriseId { get; set; }

    [JsonPropertyName("relation_ID")]
    public string? RelationId { get; set; }

    [JsonPropertyName("relation_name")]
    public string? RelationName { get; set; }

    [JsonPropertyName("goods_ID")]
    public string? GoodsId { get; set; }

    [JsonPropertyName("goods_name")]
    public string? GoodsName { get; set; }

    [JsonPropertyName("discount")]
    public decimal? Discount { get; set; }

    [JsonExtensionData]
    public Dictionary<string, object?>? Extra { get; set; }

    string IKnownRow.Vendor => ChetongguiVendor.Id;

    string? IKnownRow.Looks => $"{RelationId} {GoodsId}";
}
