using System.Text.Json.Serialization;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>One thing that can be bought of a product.</summary>
internal sealed class FkwSkuWire
{
    public string? SkuId { get; set; }

    public decimal? Price { get; set; }

    /// <summary>Text in the list, objects where a product is added.</summary>
    public FkwProps? PropertiesName { get; set; }

    public long? Stock { get; set; }

    public string? ProductCode { get; set; }

    [JsonExtensionData]
    public Dictionary<string, object?>? Extra { get; set; }
}
