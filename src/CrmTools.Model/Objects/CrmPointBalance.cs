namespace CrmTools;

/// <summary>A member's points: one object for each shop that keeps its own, or one for all.</summary>
public sealed class CrmPointBalance : CrmObject
{
    /// <summary>The member's id.</summary>
    public string? MemberId { get; internal init; }

    /// <summary>The member's card (UniCRM).</summary>
    public string? CardNo { get; internal init; }

    /// <summary>The shop these points belong to (ONex), null where the vendor keeps one balance.</summary>
    public string? ShopId { get; internal init; }

    /// <summary>Points in this shop now.</summary>
    public decimal? Balance { get; internal init; }

    /// <summary>ONex: points of the member over all shops now. Fkw: points the member ever received.</summary>
    public decimal? Total { get; internal init; }
}
