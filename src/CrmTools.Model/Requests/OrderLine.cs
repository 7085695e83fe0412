namespace CrmTools;

/// <summary>One line of an order to be posted. Amounts in yuan.</summary>
public sealed record OrderLine
{
    /// <summary>The product's id (ONex <c>goods_bn</c>).</summary>
    public string? ProductId { get; init; }

    /// <summary>The product's code (ONex <c>bn</c>), null for the id.</summary>
    public string? ProductCode { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>How many; more than 0.</summary>
    public decimal Quantity { get; init; }

    /// <summary>Price of one.</summary>
    public decimal Price { get; init; }

    /// <summary>Price of the line, null for quantity times price.</summary>
    public decimal? Amount { get; init; }

    /// <summary>CheTongGui: per cent of the price that is paid, such as 98.5; null for the whole.</summary>
    public decimal? Discount { get; init; }

    /// <summary>CheTongGui: company id of this line's seller, null for the order's.</summary>
    public string? SellerId { get; init; }

    /// <summary>CheTongGui: name of this line's seller, null for the order's.</summary>
    public string? SellerName { get; init; }
}
