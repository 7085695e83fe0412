using System.Text.Json.Serialization;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>A line of an order. Both prices are sums of the line.</summary>
internal sealed class FkwOrderItemWire
{
    public string? Id { get; set; }

    public string? Title { get; set; }

    public string? ProductId { get; set; }

    public string? ProductCode { get; set; }

    public decimal? ItemOriginalPrice { get; set; }

    public decimal? ItemDiscountPrice { get; set; }

    public decimal? Quantity { get; set; }

    public string? RefundStatus { get; set; }

    [JsonExtensionData]
    public Dictionary<string, object?>? Extra { get; set; }
}
