using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>The eight operations as data.</summary>
internal static class UnicrmOperations
{
    public static readonly Endpoint Token = new("token", HttpMethod.Get, "token", Repeat.Harmless) { NeedsToken = false };

    public static readonly Endpoint MemberTypes = Read("membersort");

    public static readonly Endpoint Members = Read("member");

    public static readonly Endpoint WeChatMember = Read("weixinmember");

    public static readonly Endpoint AccountItems = Read("accountitem");

    /// <summary>The open id is unique at the vendor: created again, the member is the same one.</summary>
    public static readonly Endpoint CreateWeChatMember = new("weixinmember", HttpMethod.Post, "weixinmember", Repeat.Adds, Tier.Keyed);

    public static readonly Endpoint ChangeWeChatMember = new("weixinmember", HttpMethod.Post, "weixinmember", Repeat.Replaces);

    /// <summary>Our mark comes back in the statement: as from_no, or at the end of the comment where from_no is the user's own number.</summary>
    public static readonly Endpoint MemberPay = new("memberpay", HttpMethod.Post, "memberpay", Repeat.Adds, Tier.Marked);

    /// <summary>With a number of the user's own and no mark, the statement can only tell that nothing was taken.</summary>
    public static readonly Endpoint MemberPayUnmarked = MemberPay with { Tier = Tier.StateOnly };

    private static Endpoint Read(string name) => new(name, HttpMethod.Get, name, Repeat.Harmless);
}
