using System.Text.Json.Serialization;

using CrmTools.Core.Paging;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>A customer.</summary>
internal sealed class ChetongguiCustomerWire : IKnownRow
{
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("phone")]
    public string? Phone { get; set; }

    [JsonPropertyName("address")]
    public string? Address { get; set; }

    [JsonPropertyName("trade")]
    public string? Trade { get; set; }

    [JsonExtensionData]
    public Dictionary<string, object?>? Extra { get; set; }

    string IKnownRow.Vendor => ChetongguiVendor.Id;

    string? IKnownRow.Looks => $"{Id} {Name} {Phone}";
}
