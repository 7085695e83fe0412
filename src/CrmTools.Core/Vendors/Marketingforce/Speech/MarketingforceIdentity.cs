namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>Who calls: a company and one of its users, with a token that was given or with an app that obtains tokens.</summary>
/// <param name="OpenUserId">The user in whose name everything is done (<c>currentOpenUserId</c>).</param>
/// <param name="CorpId">The company; null to take it from the sign-in's answer.</param>
/// <param name="Secret">The token, or the app's secret.</param>
internal sealed record MarketingforceIdentity(string OpenUserId, string? CorpId, CrmSecret Secret)
{
    /// <summary>The app's id; null where a token was given.</summary>
    public string? AppId { get; init; }

    /// <summary>What the company gave the app for good; null where a token was given.</summary>
    public CrmSecret? PermanentCode { get; init; }
}
