using CrmTools.Core.Connections;
using CrmTools.Core.Journal;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>The dialect switches of a UniCRM connection (<c>-Setting</c>).</summary>
/// <param name="IsXml">True to speak XML both ways.</param>
/// <param name="IdInPath">True to put the open id of a change into the path.</param>
/// <param name="HasMark">True to put the operation key at the end of the comment of a payment that has a number of its own.</param>
/// <param name="MarkLength">Characters of from_no that the server keeps.</param>
internal sealed record UnicrmSettings(bool IsXml, bool IdInPath, bool HasMark = true, int MarkLength = OperationMark.UsualLength)
{
    public static readonly IReadOnlyDictionary<string, Func<string>> Known = new Dictionary<string, Func<string>>
    {
        ["Format"] = () => CoreStrings.JsonOrXmlSetting,
        ["PaymentMark"] = () => UnicrmStrings.PaymentMarkSetting,
        ["MarkLength"] = () => UnicrmStrings.FormatMarkLengthSetting(OperationMark.UsualLength, OperationKeys.Length),
        ["OpenIdIn"] = () => UnicrmStrings.OpenIdInSetting,
    };

    public static UnicrmSettings Read(ConnectForm form) => new(
        form.Choice("Format", "json", "json", "xml") == "xml",
        form.Choice("OpenIdIn", "Body", "Body", "Path") == "Path",
        form.Choice("PaymentMark", "On", "On", "Off") == "On",
        form.Whole("MarkLength", OperationMark.UsualLength, OperationKeys.Length, 200));
}
