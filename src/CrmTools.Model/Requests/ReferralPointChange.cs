namespace CrmTools;

/// <summary>Points for the referrer of a member who has just registered.</summary>
/// <param name="MemberId">The member who registered.</param>
/// <param name="ReferralCode">The referrer's code.</param>
/// <param name="Point">By how much; never 0.</param>
/// <param name="OperationKey">The caller's key of this write.</param>
public sealed record ReferralPointChange(string? MemberId, string? ReferralCode, long Point, string? OperationKey);
