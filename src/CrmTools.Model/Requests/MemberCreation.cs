namespace CrmTools;

/// <summary>A member to be created.</summary>
public sealed record MemberCreation : MemberFields
{
    /// <summary>The caller's own id of the member (ONex <c>uid</c>): what makes a repeated creation harmless.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The terminal the member comes from.</summary>
    public string? SourceTerminal { get; init; }

    /// <summary>The referrer's code.</summary>
    public string? ReferralCode { get; init; }

    /// <summary>UniCRM: country.</summary>
    public string? Country { get; init; }

    /// <summary>The card's number, null to let the vendor choose.</summary>
    public string? CardNo { get; init; }

    /// <summary>Number of the member type.</summary>
    public string? MemberType { get; init; }

    /// <summary>Fkw: the member's password.</summary>
    public CrmSecret? Password { get; init; }

    /// <summary>Fkw: number of the level, from 0.</summary>
    public int? Level { get; init; }

    /// <summary>Fkw: WeChat union id.</summary>
    public string? UnionId { get; init; }

    /// <summary>Fkw: fields that the shop has named itself.</summary>
    public IReadOnlyList<NamedValue> CustomField { get; init; } = [];

    /// <summary>The caller's key of this write.</summary>
    public string? OperationKey { get; init; }
}
