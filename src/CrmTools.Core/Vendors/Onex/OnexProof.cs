using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>What refusals of ONex prove about a write whose answer was lost. Pure functions.</summary>
internal static class OnexProof
{
    /// <summary>
    /// True for a refusal of the data themselves. An order or a member that the server has it answers with success, whatever is sent, so it has none;
    /// a server that refuses what it has says so. e000008 is the number of many things, of "too many calls" too, so that its words have to name what is
    /// wrong with the data.
    /// </summary>
    public static bool IsNotThere(Verdict.Refused refusal) => refusal.Code switch
    {
        _ when Says(refusal.Message, "已存在", "重复", "already", "duplicate") => false,
        "e000006" => true,
        "e000008" => Says(refusal.Message, "不存在", "必须", "必填", "不能", "无效", "不合法", "为空", "格式", "not exist", "invalid", "required"),
        _ => false,
    };

    /// <summary>True when the server says that there is no such member: then nothing was added to the member's points.</summary>
    /// <param name="refusal">What the point log was refused with.</param>
    /// <param name="words">The server's words for it.</param>
    public static bool IsNobody(CrmException refusal, IEnumerable<string> words) =>
        refusal is { Code: "e000008", VendorMessage: { } message } && words.Any(word => Says(message, word));

    private static bool Says(string message, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (message.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
