using CrmTools.Core.Connections;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>The dialect switches of an ONex connection (<c>-Setting</c>).</summary>
/// <param name="PointClass">Class of the point methods: <c>point</c>, or <c>points</c> as the document's table of contents writes it.</param>
/// <param name="IsPathForm">True to send key/value path segments instead of a form.</param>
/// <param name="IsXml">True to ask for XML replies.</param>
/// <param name="IsGbk">True to ask for GBK replies and to send forms in GBK.</param>
/// <param name="CommaIds">True to send the ids of update_recommend comma-joined instead of as a JSON array.</param>
/// <param name="HasMark">True to end the description of point changes with their operation key.</param>
internal sealed record OnexSettings(string PointClass, bool IsPathForm, bool IsXml, bool IsGbk, bool CommaIds, bool HasMark)
{
    /// <summary>The server's words for a member that it does not have.</summary>
    public IReadOnlyList<string> NoMember { get; init; } = ["客户不存在", "会员不存在"];

    public static readonly IReadOnlyDictionary<string, Func<string>> Known = new Dictionary<string, Func<string>>
    {
        ["PointClass"] = () => OnexStrings.PointClassSetting,
        ["RequestForm"] = () => OnexStrings.RequestFormSetting,
        ["ReplyType"] = () => CoreStrings.JsonOrXmlSetting,
        ["Charset"] = () => OnexStrings.CharsetSetting,
        ["RecommendIds"] = () => OnexStrings.RecommendIdsSetting,
        ["PointMark"] = () => OnexStrings.PointMarkSetting,
        ["NoMember"] = () => OnexStrings.NoMemberSetting,
    };

    public static OnexSettings Read(ConnectForm form) => new(
        form.Choice("PointClass", "point", "point", "points"),
        form.Choice("RequestForm", "Post", "Post", "Path") == "Path",
        form.Choice("ReplyType", "json", "json", "xml") == "xml",
        form.Choice("Charset", "utf-8", "utf-8", "gbk") == "gbk",
        form.Choice("RecommendIds", "Json", "Json", "Comma") == "Comma",
        form.Choice("PointMark", "On", "On", "Off") == "On")
    {
        NoMember = form.Words("NoMember", "客户不存在,会员不存在"),
    };
}
