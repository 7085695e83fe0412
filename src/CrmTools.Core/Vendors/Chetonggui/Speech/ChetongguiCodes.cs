using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>
/// What a status other than 0 means to a PowerShell user. The document has one number for every failure, so the words of <c>msg</c> are all
/// there is to tell them apart.
/// </summary>
internal static class ChetongguiCodes
{
    public static Verdict Verdict(string status, string? msg, Call call, Reply reply, ChetongguiSettings settings)
    {
        var message = msg ?? VendorStrings.NoReasonGiven;
        if (call.Endpoint.Tier == Tier.Keyed && settings.RepeatedOrder.Any(word => Says(message, word)))
        {
            // The timestamps are made from the operation key: who sent them before was this very write.
            return new Verdict.Accepted(SoundText.Of(reply.Body), message) { WasThere = true };
        }

        if (Says(message, "频繁")) return new Verdict.Throttled(reply.RetryAfter, message) { Status = reply.Status };
        if (!call.Endpoint.NeedsToken || (call.Endpoint.Name != "Register" && Says(message, "密码")))
        {
            return new Verdict.Refused(status, message, CrmErrorCategory.AuthenticationError)
            {
                ErrorId = CrmErrorId.AuthenticationFailed,
                Remedy = ChetongguiStrings.CheckCredential,
            };
        }

        var category = Says(message, "不存在") ? CrmErrorCategory.ObjectNotFound
            : Says(message, "权限") ? CrmErrorCategory.PermissionDenied
            : CrmErrorCategory.InvalidOperation;
        return new Verdict.Refused(status, message, category);
    }

    private static bool Says(string message, string word) => message.Contains(word, StringComparison.OrdinalIgnoreCase);
}
