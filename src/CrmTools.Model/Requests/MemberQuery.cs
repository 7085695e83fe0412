namespace CrmTools;

/// <summary>Which members: one by an id, or a list.</summary>
public sealed record MemberQuery
{
    /// <summary>The vendor's id.</summary>
    public string? Id { get; init; }

    /// <summary>Card number.</summary>
    public string? CardNo { get; init; }

    /// <summary>Mobile number.</summary>
    public string? Mobile { get; init; }

    /// <summary>WeChat open id.</summary>
    public string? WeChatOpenId { get; init; }

    /// <summary>Changed at or after.</summary>
    public DateTimeOffset? UpdatedAfter { get; init; }

    /// <summary>Changed at or before.</summary>
    public DateTimeOffset? UpdatedBefore { get; init; }

    /// <summary>Created at or after.</summary>
    public DateTimeOffset? CreatedAfter { get; init; }

    /// <summary>Created at or before.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>Number of the member type.</summary>
    public string? MemberType { get; init; }

    /// <summary>True when one object is asked for.</summary>
    public bool IsForOne => Id is not null || CardNo is not null || Mobile is not null || WeChatOpenId is not null;
}
