using System.Text.Json.Serialization;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>An order, as placing and querying return it.</summary>
internal sealed class ChetongguiOrderWire
{
    [JsonPropertyName("companyID")]
    public string? CompanyId { get; set; }

    [JsonPropertyName("order_ID")]
    public string? OrderId { get; set; }

    [JsonPropertyName("order_status")]
    public string? OrderStatus { get; set; }

    [JsonExtensionData]
    public Dictionary<string, object?>? Extra { get; set; }
}
