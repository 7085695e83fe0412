using System.Text.Json;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>A page of records, which stands in <c>data</c> or, on some servers, beside the error code.</summary>
internal sealed class MarketingforceListWire
{
    public MarketingforceListWire? Data { get; set; }

    public long? Total { get; set; }

    public Rows<JsonElement>? DataList { get; set; }
}
