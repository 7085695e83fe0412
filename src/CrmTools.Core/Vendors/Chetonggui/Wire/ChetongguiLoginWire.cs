using System.Text.Json.Serialization;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>Who signed in.</summary>
internal sealed class ChetongguiLoginWire
{
    [JsonPropertyName("companyid")]
    public string? CompanyId { get; set; }

    [JsonPropertyName("companyName")]
    public string? CompanyName { get; set; }

    [JsonPropertyName("username")]
    public string? UserName { get; set; }

    [JsonExtensionData]
    public Dictionary<string, object?>? Extra { get; set; }
}
