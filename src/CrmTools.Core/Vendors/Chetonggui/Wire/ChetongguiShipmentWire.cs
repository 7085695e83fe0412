using System.Text.Json.Serialization;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>A shipment.</summary>
internal sealed class ChetongguiShipmentWire
{
    [JsonPropertyName("order_id")]
    public string? OrderId { get; set; }

    [JsonPropertyName("logistics_ID")]
    public string? LogisticsId { get; set; }

    [JsonPropertyName("logistics_name")]
    public string? LogisticsName { get; set; }

    [JsonPropertyName("logistics_order")]
    public string? LogisticsOrder { get; set; }

    [JsonPropertyName("logistics_user_ID")]
    public string? LogisticsUserId { get; set; }

    [JsonPropertyName("logistics_user_name")]
    public string? LogisticsUserName { get; set; }

    [JsonPropertyName("logistics_user_tel")]
    public string? LogisticsUserTel { get; set; }

    [JsonPropertyName("sender_ID")]
    public string? SenderId { get; set; }

    [JsonPropertyName("sender_name")]
    public string? SenderName { get; set; }

    [JsonPropertyName("sender_tel")]
    public string? SenderTel { get; set; }

    [JsonPropertyName("sender_address")]
    public string? SenderAddress { get; set; }

    [JsonPropertyName("receiver_ID")]
    public string? ReceiverId { get; set; }

    [JsonPropertyName("receiver_name")]
    public string? ReceiverName { get; set; }

    [JsonPropertyName("receiver_tel")]
    public string? ReceiverTel { get; set; }

    [JsonPropertyName("receiver_address")]
    public string? ReceiverAddress { get; set; }

    /// <summary>Of the shipment; the envelope has one of that name too.</summary>
    [JsonPropertyName("status")]
    public string? Status { get; set; }

    [JsonPropertyName("message")]
    public string? Message { get; set; }

    [JsonExtensionData]
    public Dictionary<string, object?>? Extra { get; set; }
}
