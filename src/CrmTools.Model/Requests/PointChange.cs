namespace CrmTools;

/// <summary>Points to be given (positive) or taken (negative).</summary>
public sealed record PointChange
{
    /// <summary>The member's id.</summary>
    public string? MemberId { get; init; }

    /// <summary>The member's card.</summary>
    public string? CardNo { get; init; }

    /// <summary>By how much; never 0.</summary>
    public long Point { get; init; }

    /// <summary>The shop whose points they are.</summary>
    public string? ShopId { get; init; }

    /// <summary>Why, as the member will see it.</summary>
    public string? Description { get; init; }

    /// <summary>The caller's key of this write.</summary>
    public string? OperationKey { get; init; }
}
