namespace CrmTools.Sandbox.Unicrm;

/// <summary>UniCRM's error codes (section 四 of the document) and their messages.</summary>
internal static class UnicrmCodes
{
    public const string NotAuthenticated = "0000";
    public const string WrongCredentials = "0001";
    public const string NoPermission = "0003";
    public const string ServerError = "1000";
    public const string NoSuchCard = "1001";
    public const string CardDisabled = "1002";
    public const string MemberDisabled = "1003";
    public const string NoSuchAccount = "1004";
    public const string InsufficientBalance = "1005";
    public const string CardExpired = "1006";

    /// <summary>The reason given to a caller who calls too often; the vendor has no code for it.</summary>
    public const string TooFrequent = "请求过于频繁，请稍后再试";

    public static string Reason(string code) => code switch
    {
        NotAuthenticated => "未认证（未登陆）",
        WrongCredentials => "认证错误（用户名或密码错）",
        NoPermission => "权限不足",
        ServerError => "服务器端出错",
        NoSuchCard => "卡号不存在",
        CardDisabled => "会员卡状态处于无效状态（禁止使用）",
        MemberDisabled => "会员状态处于无效状态（禁止使用）",
        NoSuchAccount => "子账户无效",
        InsufficientBalance => "子账余额不足",
        CardExpired => "会员卡过期",
        _ => "未知错误",
    };
}
