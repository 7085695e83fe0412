using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>What the codes of the document's chapter 4 mean to a PowerShell user.</summary>
internal static class UnicrmCodes
{
    /// <summary>"Card number does not exist"; for an open id too, which has no code of its own.</summary>
    public const string NobodyThere = "1001";

    public static Verdict Verdict(string? code, string? reason, Call call)
    {
        var message = reason ?? Meaning(code);
        return code switch
        {
            "0000" => new Verdict.TokenStale(code, message),
            "0001" => new Verdict.Refused(code, message, CrmErrorCategory.AuthenticationError)
            {
                ErrorId = CrmErrorId.AuthenticationFailed,
                Remedy = "Check -AppId and the app secret given to Connect-CrmVendor.",
            },
            "0003" => new Verdict.Refused(code, message, CrmErrorCategory.PermissionDenied)
            {
                Remedy = "Grant the app this permission in UniCRM's back office.",
            },

            // "Server error" says nothing about how far the server had come.
            "1000" => new Verdict.Unproven(CrmErrorId.ForVendor(UnicrmVendor.Id, code), $"{message} ({code})", Left: true) { Code = code, Status = 200 },
            NobodyThere => new Verdict.Refused(code, message, CrmErrorCategory.ObjectNotFound) { Remedy = "Check the card number." },
            "1002" or "1003" or "1006" => new Verdict.Refused(code, message, CrmErrorCategory.ResourceUnavailable)
            {
                Remedy = "Have the card or member enabled or renewed in UniCRM's back office.",
            },
            "1004" => new Verdict.Refused(code, message, CrmErrorCategory.InvalidArgument)
            {
                Remedy = "Check the account number; the member's accounts are in the Account property of Get-CrmMember.",
            },
            "1005" => new Verdict.Refused(code, message, CrmErrorCategory.LimitsExceeded) { Remedy = "Take no more than the account's balance." },
            null => new Verdict.Refused("unknown", message, CrmErrorCategory.InvalidOperation),
            _ => new Verdict.Refused(code, message, CrmErrorCategory.InvalidOperation),
        };
    }

    private static string Meaning(string? code) => code switch
    {
        "0000" => "not signed in",
        "0001" => "wrong app id or secret",
        "0003" => "permission missing",
        "1000" => "server error",
        "1001" => "card number does not exist",
        "1002" => "card is disabled",
        "1003" => "member is disabled",
        "1004" => "account is not valid",
        "1005" => "balance is too low",
        "1006" => "card has expired",
        _ => "the server gives no reason",
    };
}
