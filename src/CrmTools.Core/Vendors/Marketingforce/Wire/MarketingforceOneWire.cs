using System.Text.Json;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>One record.</summary>
internal sealed class MarketingforceOneWire
{
    public Rows<JsonElement>? Data { get; set; }
}
