namespace CrmTools;

/// <summary>Who referred whom.</summary>
/// <param name="ReferrerId">Member id of the referrer.</param>
/// <param name="MemberIds">Member ids of those referred.</param>
public sealed record ReferralChange(string ReferrerId, IReadOnlyList<long> MemberIds);
