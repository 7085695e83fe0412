using System.Globalization;

namespace CrmTools.Sandbox.Fkw;

/// <summary>
/// Fkw refuses a request; thrown where it is found out, answered where the reply is written. The document shows two numbers, 100 and -2; the
/// others are the sandbox's own.
/// </summary>
internal sealed class FkwRefusal(long rt, string message) : Exception(message)
{
    public long Rt => rt;

    /// <summary>The document's number for a code or refresh token that is not good.</summary>
    public static FkwRefusal Grant(string message) => new(100, message);

    /// <summary>The document's number for a wrong field.</summary>
    public static FkwRefusal Bad(string message) => new(-2, message);

    /// <summary>The words are those of the document's questions and answers.</summary>
    public static FkwRefusal Missing(string parameter) => Bad($"参数【{parameter}】为必填项");

    public static FkwRefusal Wrong(string parameter) => Bad($"参数【{parameter}】格式错误");

    public static FkwRefusal Token() => new(-1, "access_token无效或已过期");

    public static FkwRefusal NotFound(string what) => new(-3, $"{what}不存在");

    public static FkwRefusal State(string message) => new(-4, message);

    public static FkwRefusal TooFrequent() => new(-5, "接口调用过于频繁，请稍后再试");

    public static FkwRefusal Of(string? code) =>
        new(long.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var rt) && rt != 0 ? rt : -100, "操作失败");
}
