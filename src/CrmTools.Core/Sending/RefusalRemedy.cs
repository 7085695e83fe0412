namespace CrmTools.Core.Sending;

/// <summary>What to do about a refusal of which only the kind is known. The vendor's own message says the rest.</summary>
internal static class RefusalRemedy
{
    public static string For(CrmErrorCategory category) => category switch
    {
        CrmErrorCategory.InvalidArgument => SendingStrings.CorrectNamedValue,
        CrmErrorCategory.ObjectNotFound => SendingStrings.CheckIdOrNumber,
        CrmErrorCategory.PermissionDenied => SendingStrings.HavePermissionGranted,
        CrmErrorCategory.LimitsExceeded => SendingStrings.AskForNoMore,
        CrmErrorCategory.ResourceUnavailable => SendingStrings.RunItLater,
        _ => SendingStrings.SeeVendorMessage,
    };
}
