using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Unicrm;

/// <summary>A member of UniCRM; the card number is the member number.</summary>
internal sealed record UnicrmMember
{
    public required int Index { get; init; }

    public required string CardNo { get; init; }

    public string? Name { get; init; }

    public required UnicrmSort Sort { get; init; }

    public string? Mobile { get; init; }

    public string? Email { get; init; }

    public string? Comment { get; init; }

    public required string OpenId { get; init; }

    public string? Sex { get; init; }

    public string? City { get; init; }

    public string? Province { get; init; }

    public string? Country { get; init; }

    public UnicrmStanding Standing { get; init; }

    public static UnicrmMember Of(Person person) => new()
    {
        Index = person.Index,
        CardNo = SandboxPeople.UnicrmCardNo(person.Index),
        Name = person.Name,
        Sort = UnicrmSort.Find(SandboxPeople.UnicrmSort(person.Index))!,
        Mobile = person.Mobile,
        Email = person.Email,
        Comment = person.Remark.Length > 0 ? person.Remark : null,
        OpenId = SandboxPeople.WeChatOpenId(person.Index),
        City = person.Place.City,
        Province = person.Place.Province,
        Country = "中国",
        Standing = person.Index switch
        {
            SandboxPeople.CardDisabled => UnicrmStanding.CardDisabled,
            SandboxPeople.MemberDisabled => UnicrmStanding.MemberDisabled,
            SandboxPeople.CardExpired => UnicrmStanding.CardExpired,
            _ => UnicrmStanding.Good,
        },
    };
}
