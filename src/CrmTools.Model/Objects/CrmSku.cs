namespace CrmTools;

/// <summary>One thing that can be bought of a product, part of <see cref="CrmProduct"/>.</summary>
public sealed class CrmSku : CrmObject
{
    /// <summary>Its id.</summary>
    public string? Id { get; internal init; }

    /// <summary>The product's id.</summary>
    public string? ProductId { get; internal init; }

    /// <summary>The price of one in yuan.</summary>
    public decimal? Price { get; internal init; }

    /// <summary>How many there are.</summary>
    public long? Stock { get; internal init; }

    /// <summary>What tells it from the product's others, as the vendor writes it: 颜色:白色;尺码:XXL.</summary>
    public string? Property { get; internal init; }

    /// <summary>The shop's own code of it.</summary>
    public string? ProductCode { get; internal init; }

    /// <summary>Properties and price in one line.</summary>
    public override string ToString() => $"{Property ?? Id} {Price}".Trim();
}
