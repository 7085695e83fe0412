namespace CrmTools.Core.Sending;

/// <summary>What to do about a refusal of which only the kind is known. The vendor's own message says the rest.</summary>
internal static class RefusalRemedy
{
    public static string For(CrmErrorCategory category) => category switch
    {
        CrmErrorCategory.InvalidArgument => "Correct the value that the vendor's message names, then run it again.",
        CrmErrorCategory.ObjectNotFound => "Check the id or number: the shop does not have it.",
        CrmErrorCategory.PermissionDenied => "Have the permission granted in the vendor's back office, then run it again.",
        CrmErrorCategory.LimitsExceeded => "Ask for no more than there is, then run it again.",
        CrmErrorCategory.ResourceUnavailable => "Run it again later.",
        _ => "The vendor's message says why; nothing was done. -Debug shows what was sent.",
    };
}
