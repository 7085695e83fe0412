using System.Text.Json.Serialization;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>An order. Fields that no common name fits, such as buyer_acct and promoter_award, stay in Extra.</summary>
internal sealed class FkwOrderWire
{
    public string? Id { get; set; }

    public string? ShopId { get; set; }

    public decimal? Price { get; set; }

    public string? BuyerRemarks { get; set; }

    public string? SellerRemarks { get; set; }

    public string? ConsigneeName { get; set; }

    public string? Province { get; set; }

    public string? City { get; set; }

    public string? District { get; set; }

    public string? Town { get; set; }

    public string? Street { get; set; }

    public string? Mobile { get; set; }

    public DateTimeOffset? SettleTime { get; set; }

    public DateTimeOffset? PayTime { get; set; }

    public DateTimeOffset? ModifiedTime { get; set; }

    public decimal? ShipPrice { get; set; }

    public string? Status { get; set; }

    public string? WaybillNo { get; set; }

    public string? LogisticsName { get; set; }

    /// <summary>As the table names it.</summary>
    public Rows<FkwOrderItemWire>? OrderItems { get; set; }

    /// <summary>As the samples name it.</summary>
    public Rows<FkwOrderItemWire>? OrderItemList { get; set; }

    [JsonExtensionData]
    public Dictionary<string, object?>? Extra { get; set; }
}
