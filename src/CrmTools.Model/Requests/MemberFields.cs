namespace CrmTools;

/// <summary>The fields of a member that a user may give. Null means not given.</summary>
public abstract record MemberFields
{
    /// <summary>Account or nickname.</summary>
    public string? UserName { get; init; }

    /// <summary>The member's own name.</summary>
    public string? RealName { get; init; }

    /// <summary>Mobile number.</summary>
    public string? Mobile { get; init; }

    /// <summary>Fixed telephone.</summary>
    public string? Telephone { get; init; }

    /// <summary>Email address.</summary>
    public string? Email { get; init; }

    /// <summary>Sex.</summary>
    public CrmSex? Sex { get; init; }

    /// <summary>Date of birth.</summary>
    public DateTime? Birthday { get; init; }

    /// <summary>Province.</summary>
    public string? State { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>District.</summary>
    public string? District { get; init; }

    /// <summary>Street and house.</summary>
    public string? Address { get; init; }

    /// <summary>Postal code.</summary>
    public string? Zip { get; init; }

    /// <summary>VIP flag.</summary>
    public bool? IsVip { get; init; }

    /// <summary>No text messages.</summary>
    public bool? IsSmsBlocked { get; init; }

    /// <summary>No email.</summary>
    public bool? IsEmailBlocked { get; init; }

    /// <summary>Alipay account.</summary>
    public string? Alipay { get; init; }

    /// <summary>Remark.</summary>
    public string? Remark { get; init; }

    /// <summary>WeChat open id.</summary>
    public string? WeChatOpenId { get; init; }

    /// <summary>Further fields under the vendor's own names.</summary>
    public IReadOnlyDictionary<string, object?> Property { get; init; } = new Dictionary<string, object?>();
}
