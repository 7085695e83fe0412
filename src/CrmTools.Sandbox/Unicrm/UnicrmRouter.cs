namespace CrmTools.Sandbox.Unicrm;

/// <summary>Finds the operation of a request, as the vendor's web framework does.</summary>
internal sealed class UnicrmRouter(SandboxOptions options)
{
    private readonly TokenGet _token = new(options);
    private readonly MemberSortGet _memberSort = new();
    private readonly MemberList _memberList = new();
    private readonly MemberGet _memberGet = new();
    private readonly WeixinMemberGet _weixinGet = new();
    private readonly WeixinMemberSave _weixinSave = new();
    private readonly AccountItemGet _accountItem = new();
    private readonly MemberPay _memberPay = new();

    /// <summary>The operation, or the HTTP status that says why there is none: 404 or 405.</summary>
    public (IUnicrmOperation? Operation, int Status) Find(string method, string resource, string? id, IReadOnlyDictionary<string, string> query)
    {
        var one = query.ContainsKey("cardno") || query.ContainsKey("mobilephone");
        (IUnicrmOperation? get, IUnicrmOperation? post) = (resource.ToUpperInvariant(), id is not null) switch
        {
            ("TOKEN", false) => (_token, null),
            ("MEMBERSORT", false) => (_memberSort, null),
            ("MEMBER", false) => (one ? _memberGet : (IUnicrmOperation)_memberList, null),
            ("ACCOUNTITEM", false) => (_accountItem, null),
            ("WEIXINMEMBER", false) => (null, _weixinSave),
            ("WEIXINMEMBER", true) => (_weixinGet, options.Unicrm.OpenIdInPath ? _weixinSave : null),
            ("MEMBERPAY", false) => ((IUnicrmOperation?)null, (IUnicrmOperation?)_memberPay),
            _ => (null, null),
        };
        var operation = method switch { "GET" => get, "POST" => post, _ => null };
        return (operation, operation is not null ? 200 : get is null && post is null ? 404 : 405);
    }
}
