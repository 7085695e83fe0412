using System.Text.Json.Serialization;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>A page of the point log, in the servers' form and in the document's.</summary>
internal sealed class OnexPointLogListWire
{
    public Rows<OnexPointLogWire>? Logs { get; set; }

    public Rows<OnexPointLogWire>? PointLogList { get; set; }

    [JsonPropertyName("totalResult")]
    public long? TotalCount { get; set; }

    public long? TotalResult { get; set; }
}
