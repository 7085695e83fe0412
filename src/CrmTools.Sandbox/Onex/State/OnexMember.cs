using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Onex;

/// <summary>A customer of ONex, fields as in taocrm.members.get and .add.</summary>
internal sealed record OnexMember
{
    public required int Index { get; init; }

    public long? Uid { get; init; }

    public string UserName { get; init; } = "";

    public string RealName { get; init; } = "";

    public string Terminal { get; init; } = "";

    public string Zip { get; init; } = "";

    public string State { get; init; } = "";

    public string City { get; init; } = "";

    public string District { get; init; } = "";

    public string Address { get; init; } = "";

    public string Mobile { get; init; } = "";

    public string Telephone { get; init; } = "";

    public string Email { get; init; } = "";

    public DateOnly? Birthday { get; init; }

    public Sex Sex { get; init; }

    public bool IsVip { get; init; }

    public bool IsSmsBlocked { get; init; }

    public bool IsEmailBlocked { get; init; }

    public string Alipay { get; init; } = "";

    public string Remark { get; init; } = "";

    /// <summary>The member who recommended this one.</summary>
    public long? ReferrerId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public long MemberId => SandboxPeople.OnexMemberId(Index);

    public long SelfCode => SandboxPeople.OnexReferralCode(Index);

    public static OnexMember Of(Person person) => new()
    {
        Index = person.Index,
        UserName = SandboxPeople.UserName(person.Index),
        RealName = person.Name,
        Terminal = person.Index % 2 == 0 ? "ecshop" : "POS-001",
        Zip = person.Place.Zip,
        State = person.Place.Province,
        City = person.Place.City,
        District = person.Place.District,
        Address = person.Address,
        Mobile = person.Mobile,
        Telephone = person.Telephone,
        Email = person.Email,
        Birthday = person.Birthday,
        Sex = person.Sex,
        IsVip = person.IsVip,
        IsSmsBlocked = person.IsSmsBlocked,
        IsEmailBlocked = person.IsEmailBlocked,
        Alipay = person.Mobile,
        Remark = person.Remark,
        CreatedAt = person.CreatedAt,
        UpdatedAt = person.UpdatedAt,
    };
}
