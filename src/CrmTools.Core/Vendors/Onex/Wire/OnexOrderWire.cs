using System.Text.Json.Serialization;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>An order as orders.search sends it.</summary>
internal sealed class OnexOrderWire
{
    public string? OrderBn { get; set; }

    public string? Status { get; set; }

    public long? PayStatus { get; set; }

    public long? ShipStatus { get; set; }

    public DateTimeOffset? Createtime { get; set; }

    public DateTimeOffset? PayTime { get; set; }

    public string? ShopId { get; set; }

    public string? ShipName { get; set; }

    public string? ShipArea { get; set; }

    public string? ShipAddr { get; set; }

    public string? ShipZip { get; set; }

    public string? ShipMobile { get; set; }

    public decimal? TotalAmount { get; set; }

    public decimal? CostFreight { get; set; }

    public decimal? Payed { get; set; }

    public string? CustomMark { get; set; }

    public string? MarkText { get; set; }

    public Rows<OnexOrderItemWire>? OrderItems { get; set; }

    [JsonExtensionData]
    public Dictionary<string, object?>? Extra { get; set; }
}
