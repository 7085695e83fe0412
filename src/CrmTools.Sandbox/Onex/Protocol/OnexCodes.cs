namespace CrmTools.Sandbox.Onex;

/// <summary>ONex's error codes and their messages.</summary>
internal static class OnexCodes
{
    public const string SystemParameters = "e000001";
    public const string Sign = "e000002";
    public const string NoSuchMethod = "e000003";
    public const string NoPermission = "e000004";
    public const string InterfaceInit = "e000005";
    public const string ApplicationParameters = "e000006";
    public const string TemplateInit = "e000007";
    public const string Business = "e000008";

    /// <summary>The detail of the answer to a caller who calls too often; the vendor has no code for it.</summary>
    public const string TooFrequent = "请求过于频繁，请稍后再试";

    public static string Message(string code) => code switch
    {
        SystemParameters => "系统参数丢失或错误",
        Sign => "签名错误",
        NoSuchMethod => "类或方法不存在",
        NoPermission => "没有权限",
        InterfaceInit => "接口初始化失败",
        ApplicationParameters => "应用级参数错误",
        TemplateInit => "模板初始化失败",
        Business => "提交数据或业务逻辑错误",
        _ => "未知错误",
    };
}
