using System.Text.Json.Serialization;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>A product.</summary>
internal sealed class FkwProductWire
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Picture { get; set; }

    public DateTimeOffset? CreateTime { get; set; }

    public DateTimeOffset? UpdateTime { get; set; }

    public bool? OnShelf { get; set; }

    public Rows<FkwSkuWire>? SkuList { get; set; }

    [JsonExtensionData]
    public Dictionary<string, object?>? Extra { get; set; }
}
