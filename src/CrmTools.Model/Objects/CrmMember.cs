namespace CrmTools;

/// <summary>A customer as the vendor knows it. A field the vendor does not have or did not send is null.</summary>
public sealed class CrmMember : CrmObject
{
    private static readonly IReadOnlyDictionary<string, string?> NoFields = new Dictionary<string, string?>();

    /// <summary>The vendor's id: ONex <c>member_id</c>, UniCRM <c>member_no</c>.</summary>
    public string? Id { get; internal init; }

    /// <summary>The number on the member's card (UniCRM).</summary>
    public string? CardNo { get; internal init; }

    /// <summary>The account or nickname the member is known by (ONex <c>uname</c>).</summary>
    public string? UserName { get; internal init; }

    /// <summary>The member's own name (ONex <c>real_name</c>, UniCRM <c>name</c>).</summary>
    public string? Name { get; internal init; }

    /// <summary>Mobile phone number; UniCRM may mask it.</summary>
    public string? Mobile { get; internal init; }

    /// <summary>Fixed telephone number.</summary>
    public string? Telephone { get; internal init; }

    /// <summary>Email address; UniCRM may mask it.</summary>
    public string? Email { get; internal init; }

    /// <summary>Sex, null where the vendor does not say anything at all.</summary>
    public CrmSex? Sex { get; internal init; }

    /// <summary>Date of birth; the time part is zero.</summary>
    public DateTime? Birthday { get; internal init; }

    /// <summary>Number of the member type (UniCRM <c>member_sort_no</c>).</summary>
    public string? MemberType { get; internal init; }

    /// <summary>Name of the member type (UniCRM <c>member_sort_name</c>).</summary>
    public string? MemberTypeName { get; internal init; }

    /// <summary>Level number.</summary>
    public int? Level { get; internal init; }

    /// <summary>Level name.</summary>
    public string? LevelName { get; internal init; }

    /// <summary>True for a VIP.</summary>
    public bool? IsVip { get; internal init; }

    /// <summary>True when no text messages may be sent.</summary>
    public bool? IsSmsBlocked { get; internal init; }

    /// <summary>True when no email may be sent.</summary>
    public bool? IsEmailBlocked { get; internal init; }

    /// <summary>Province.</summary>
    public string? State { get; internal init; }

    /// <summary>City.</summary>
    public string? City { get; internal init; }

    /// <summary>District.</summary>
    public string? District { get; internal init; }

    /// <summary>Street and house.</summary>
    public string? Address { get; internal init; }

    /// <summary>Postal code.</summary>
    public string? Zip { get; internal init; }

    /// <summary>WeChat open id.</summary>
    public string? WeChatOpenId { get; internal init; }

    /// <summary>WeChat union id.</summary>
    public string? WeChatUnionId { get; internal init; }

    /// <summary>The code with which this member refers others (ONex <c>self_code</c>).</summary>
    public string? ReferralCode { get; internal init; }

    /// <summary>Points the member has now, where the vendor sends them with the member.</summary>
    public decimal? PointBalance { get; internal init; }

    /// <summary>Points the member ever received, where the vendor sends them.</summary>
    public decimal? PointTotal { get; internal init; }

    /// <summary>The member's accounts with their balances (UniCRM).</summary>
    public IReadOnlyList<CrmAccount> Account { get; internal init; } = [];

    /// <summary>Fields that the shop has named itself (Fkw).</summary>
    public IReadOnlyDictionary<string, string?> CustomField { get; internal init; } = NoFields;

    /// <summary>When the member was created.</summary>
    public DateTimeOffset? CreatedAt { get; internal init; }

    /// <summary>When the member was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; internal init; }

    /// <summary>The shop's remark about the member.</summary>
    public string? Remark { get; internal init; }
}
