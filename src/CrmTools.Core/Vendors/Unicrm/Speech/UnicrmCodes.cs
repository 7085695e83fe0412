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
                Remedy = UnicrmStrings.CheckApp,
            },
            "0003" => new Verdict.Refused(code, message, CrmErrorCategory.PermissionDenied)
            {
                Remedy = UnicrmStrings.GrantPermission,
            },

            // "Server error" says nothing about how far the server had come.
            "1000" => new Verdict.Unproven(CrmErrorId.ForVendor(UnicrmVendor.Id, code), $"{message} ({code})", Left: true) { Code = code, Status = 200 },
            NobodyThere => new Verdict.Refused(code, message, CrmErrorCategory.ObjectNotFound) { Remedy = UnicrmStrings.CheckCard },
            "1002" or "1003" or "1006" => new Verdict.Refused(code, message, CrmErrorCategory.ResourceUnavailable)
            {
                Remedy = UnicrmStrings.EnableCardOrMember,
            },
            "1004" => new Verdict.Refused(code, message, CrmErrorCategory.InvalidArgument)
            {
                Remedy = UnicrmStrings.CheckAccount,
            },
            "1005" => new Verdict.Refused(code, message, CrmErrorCategory.LimitsExceeded) { Remedy = UnicrmStrings.TakeNoMoreThanBalance },
            null => new Verdict.Refused("unknown", message, CrmErrorCategory.InvalidOperation),
            _ => new Verdict.Refused(code, message, CrmErrorCategory.InvalidOperation),
        };
    }

    private static string Meaning(string? code) => code switch
    {
        "0000" => UnicrmStrings.NotSignedIn,
        "0001" => UnicrmStrings.WrongAppOrSecret,
        "0003" => UnicrmStrings.PermissionMissing,
        "1000" => UnicrmStrings.ServerError,
        "1001" => UnicrmStrings.NoSuchCard,
        "1002" => UnicrmStrings.CardDisabled,
        "1003" => UnicrmStrings.MemberDisabled,
        "1004" => UnicrmStrings.AccountNotValid,
        "1005" => UnicrmStrings.BalanceTooLow,
        "1006" => UnicrmStrings.CardExpired,
        _ => VendorStrings.NoReasonGiven,
    };
}
