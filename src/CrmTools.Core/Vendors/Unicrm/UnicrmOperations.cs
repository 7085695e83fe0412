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

    /// <summary>Our number comes back as from_no in the statement.</summary>
    public static readonly Endpoint MemberPay = new("memberpay", HttpMethod.Post, "memberpay", Repeat.Adds, Tier.Marked);

    private static Endpoint Read(string name) => new(name, HttpMethod.Get, name, Repeat.Harmless);
}
