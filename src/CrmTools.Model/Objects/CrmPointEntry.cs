namespace CrmTools;

/// <summary>One line of a member's point log.</summary>
public sealed class CrmPointEntry : CrmObject
{
    /// <summary>The member's id.</summary>
    public string? MemberId { get; internal init; }

    /// <summary>The member's card (UniCRM).</summary>
    public string? CardNo { get; internal init; }

    /// <summary>The shop whose points changed (ONex).</summary>
    public string? ShopId { get; internal init; }

    /// <summary>When they changed.</summary>
    public DateTimeOffset? Time { get; internal init; }

    /// <summary>By how much: positive given, negative taken.</summary>
    public decimal? Change { get; internal init; }

    /// <summary>Points before.</summary>
    public decimal? BalanceBefore { get; internal init; }

    /// <summary>Points after.</summary>
    public decimal? BalanceAfter { get; internal init; }

    /// <summary>Why, as it was written when they changed.</summary>
    public string? Description { get; internal init; }

    /// <summary>When these points expire.</summary>
    public DateTimeOffset? ExpiresAt { get; internal init; }

    /// <summary>True when they have expired.</summary>
    public bool? IsExpired { get; internal init; }

    /// <summary>The operation key of the write behind it, where the entry carries our mark.</summary>
    public string? OperationKey { get; internal init; }
}
