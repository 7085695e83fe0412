using System.Globalization;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>What a failure means to a PowerShell user. The document lists no numbers, so the message's words decide; the settings can change them.</summary>
internal static class FkwCodes
{
    public static Verdict Verdict(FkwEnvelopeWire wire, Call call, FkwSettings settings)
    {
        var code = wire.Rt?.ToString(CultureInfo.InvariantCulture) ?? "failed";
        var message = wire.Message ?? VendorStrings.NoReasonGiven;
        if (Has(message, settings.ThrottleText)) return new Verdict.Throttled(null, message);
        if (!call.Endpoint.NeedsToken)
        {
            return new Verdict.Refused(code, message, CrmErrorCategory.AuthenticationError)
            {
                ErrorId = CrmErrorId.AuthenticationFailed,
                Remedy = FkwStrings.CheckClient,
            };
        }

        if (Has(message, settings.TokenText)) return new Verdict.TokenStale(code, message);
        return new Verdict.Refused(code, message, Category(message)) { Remedy = Remedy(message) };
    }

    private static CrmErrorCategory Category(string message) =>
        Has(message, ["不存在", "找不到", "未找到"]) ? CrmErrorCategory.ObjectNotFound
        : Has(message, ["不足"]) ? CrmErrorCategory.LimitsExceeded
        : Has(message, ["权限"]) ? CrmErrorCategory.PermissionDenied
        : Has(message, ["格式", "必填", "为空", "长度", "参数"]) ? CrmErrorCategory.InvalidArgument
        : CrmErrorCategory.InvalidOperation;

    private static string? Remedy(string message) =>
        message.Contains("必填", StringComparison.Ordinal)
            ? FkwStrings.GiveThatField
        : message.Contains("权限", StringComparison.Ordinal) ? FkwStrings.ExtendPermissions
        : null;

    private static bool Has(string message, IEnumerable<string> words) => words.Any(word => message.Contains(word, StringComparison.OrdinalIgnoreCase));
}
