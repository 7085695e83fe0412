using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Fkw;

/// <summary>An order of the shop.</summary>
internal sealed record FkwOrder
{
    public required string Id { get; init; }

    public required Person Buyer { get; init; }

    public required string Status { get; init; }

    public required FkwProduct Product { get; init; }

    public required int Quantity { get; init; }

    public required decimal ShipPrice { get; init; }

    public required DateTimeOffset SettledAt { get; init; }

    public required DateTimeOffset ModifiedAt { get; init; }

    public DateTimeOffset? PaidAt { get; init; }

    public string? WaybillNo { get; init; }

    public string? LogisticsName { get; init; }

    public string RefundStatus { get; init; } = "";

    public FkwSku Sku => Product.Skus[0];

    public decimal OriginalPrice => Sku.Price * Quantity;

    /// <summary>One yuan off each line.</summary>
    public decimal DiscountPrice => OriginalPrice - 1;

    public decimal Price => DiscountPrice + ShipPrice;
}
