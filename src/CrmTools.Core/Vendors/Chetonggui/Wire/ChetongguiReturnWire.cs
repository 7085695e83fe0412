using System.Text.Json.Serialization;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>A return.</summary>
internal sealed class ChetongguiReturnWire
{
    [JsonPropertyName("companyID")]
    public string? CompanyId { get; set; }

    [JsonPropertyName("companyName")]
    public string? CompanyName { get; set; }

    [JsonPropertyName("order_id")]
    public string? OrderId { get; set; }

    [JsonPropertyName("order_PID")]
    public string? OrderPid { get; set; }

    [JsonPropertyName("order_status")]
    public string? OrderStatus { get; set; }

    [JsonPropertyName("logistics_order")]
    public string? LogisticsOrder { get; set; }

    [JsonPropertyName("logistics_status")]
    public string? LogisticsStatus { get; set; }

    [JsonPropertyName("buyer_id")]
    public string? BuyerId { get; set; }

    [JsonPropertyName("buyer_name")]
    public string? BuyerName { get; set; }

    [JsonPropertyName("buyer_tel")]
    public string? BuyerTel { get; set; }

    [JsonExtensionData]
    public Dictionary<string, object?>? Extra { get; set; }
}
