using System.Globalization;
using CrmTools.Core.Checking;
using CrmTools.Core.Connections;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>The dialect switches of an Fkw connection (<c>-Setting</c>).</summary>
/// <param name="ThrottleText">Words of a failure message that mean "too many calls".</param>
/// <param name="TokenText">Words of a failure message that mean "the access token is not good".</param>
/// <param name="HasCommon">True to send format and timestamp beside access_token and method.</param>
/// <param name="IsForm">True to send the parameters of a POST as a form and not in the address.</param>
/// <param name="ImageTypes">File name extensions of pictures, without the dot.</param>
/// <param name="VideoTypes">File name extensions of videos, without the dot.</param>
/// <param name="MaxImageBytes">Largest picture.</param>
/// <param name="MaxVideoBytes">Largest video.</param>
/// <param name="HasPointBaseline">True to read a member's points before they are changed.</param>
internal sealed record FkwSettings(
    IReadOnlyList<string> ThrottleText,
    IReadOnlyList<string> TokenText,
    bool HasCommon,
    bool IsForm,
    IReadOnlyList<string> ImageTypes,
    IReadOnlyList<string> VideoTypes,
    long MaxImageBytes,
    long MaxVideoBytes,
    bool HasPointBaseline = true)
{
    public const string UsualThrottleText = "频繁|限流|too frequent|too many requests";
    public const string UsualTokenText = "token|未授权|重新授权|授权已过期|授权已失效";
    public const string UsualImageTypes = "jpg|jpeg|png|gif|bmp|webp";
    public const string UsualVideoTypes = "mp4|mov|m4v|avi|wmv|flv";

    public static readonly IReadOnlyDictionary<string, Func<string>> Known = new Dictionary<string, Func<string>>
    {
        ["ThrottleText"] = () => FkwStrings.FormatThrottleTextSetting(UsualThrottleText),
        ["TokenText"] = () => FkwStrings.FormatTokenTextSetting(UsualTokenText),
        ["CommonParameters"] = () => FkwStrings.CommonParametersSetting,
        ["PostParameters"] = () => FkwStrings.PostParametersSetting,
        ["ImageTypes"] = () => FkwStrings.FormatImageTypesSetting(UsualImageTypes),
        ["VideoTypes"] = () => FkwStrings.FormatVideoTypesSetting(UsualVideoTypes),
        ["MaxImageMB"] = () => FkwStrings.MaxImageSetting,
        ["MaxVideoMB"] = () => FkwStrings.MaxVideoSetting,
        ["PointBaseline"] = () => FkwStrings.PointBaselineSetting,
    };

    public static FkwSettings Read(ConnectForm form) => new(
        Words(form, "ThrottleText", UsualThrottleText),
        Words(form, "TokenText", UsualTokenText),
        form.Choice("CommonParameters", "Full", "Full", "Short") == "Full",
        form.Choice("PostParameters", "Query", "Query", "Form") == "Form",
        Words(form, "ImageTypes", UsualImageTypes),
        Words(form, "VideoTypes", UsualVideoTypes),
        Megabytes(form, "MaxImageMB", 10),
        Megabytes(form, "MaxVideoMB", 200),
        form.Choice("PointBaseline", "On", "On", "Off") == "On");

    private static string[] Words(ConnectForm form, string key, string usual) =>
        (form.Setting(key) ?? usual).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static long Megabytes(ConnectForm form, string key, int usual)
    {
        if (form.Setting(key) is not { } text) return usual * 1024L * 1024;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number * 1024L * 1024
            : throw CrmError.Invalid($"Setting {key}", CheckStrings.FormatNotAnId(text), FkwStrings.GiveMebibytes);
    }
}
