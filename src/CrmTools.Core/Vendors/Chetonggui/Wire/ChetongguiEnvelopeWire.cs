using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>What stands around every answer.</summary>
internal sealed class ChetongguiEnvelopeWire
{
    [JsonPropertyName("status")]
    public string? Status { get; set; }

    [JsonPropertyName("msg")]
    public string? Msg { get; set; }

    [JsonPropertyName("sec")]
    public string? Sec { get; set; }

    [JsonPropertyName("totalRecords")]
    public long? TotalRecords { get; set; }

    [JsonPropertyName("data")]
    public JsonElement? Data { get; set; }
}
