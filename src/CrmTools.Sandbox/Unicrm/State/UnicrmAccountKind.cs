namespace CrmTools.Sandbox.Unicrm;

/// <summary>An account that every member has.</summary>
internal sealed record UnicrmAccountKind(string No, string Name, string CreditTitle, Func<int, decimal> Start)
{
    public static readonly UnicrmAccountKind[] All =
    [
        new("00", "储值", "会员充值", SandboxPeople.UnicrmStoredValue),
        new("10", "积分", "消费积分", SandboxPeople.UnicrmPoints),
        new("20", "礼品券", "活动赠券", SandboxPeople.UnicrmGiftTokens),
    ];

    public static UnicrmAccountKind? Find(string? no) => Array.Find(All, kind => kind.No == no);
}
