namespace CrmTools.Core.Vendors.Onex;

/// <summary>A line of an order, where the server sends them.</summary>
internal sealed class OnexOrderItemWire
{
    public string? GoodsBn { get; set; }

    public string? Bn { get; set; }

    public string? Name { get; set; }

    public decimal? Nums { get; set; }

    public decimal? Price { get; set; }

    public decimal? TotalPrice { get; set; }
}
