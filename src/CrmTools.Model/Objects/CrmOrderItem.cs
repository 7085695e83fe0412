namespace CrmTools;

/// <summary>One line of an order, part of <see cref="CrmOrder"/>.</summary>
public sealed class CrmOrderItem
{
    private static readonly IReadOnlyDictionary<string, object?> NoExtra = new Dictionary<string, object?>();

    /// <summary>The line's own id.</summary>
    public string? Id { get; internal init; }

    /// <summary>The product's id (ONex <c>goods_bn</c>).</summary>
    public string? ProductId { get; internal init; }

    /// <summary>The product's code (ONex <c>bn</c>).</summary>
    public string? ProductCode { get; internal init; }

    /// <summary>Title.</summary>
    public string? Title { get; internal init; }

    /// <summary>How many.</summary>
    public decimal? Quantity { get; internal init; }

    /// <summary>Price of one, in yuan.</summary>
    public decimal? Price { get; internal init; }

    /// <summary>Price of the line, in yuan.</summary>
    public decimal? Amount { get; internal init; }

    /// <summary>State of a refund.</summary>
    public string? RefundStatus { get; internal init; }

    /// <summary>Everything else the vendor sent, under the vendor's own field names.</summary>
    public IReadOnlyDictionary<string, object?> Extra { get; internal init; } = NoExtra;

    /// <summary>Title and quantity in one line.</summary>
    public override string ToString() => $"{Title} x {Quantity}";
}
