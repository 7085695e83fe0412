namespace CrmTools;

/// <summary>Which orders.</summary>
/// <param name="Id">One order's number.</param>
/// <param name="MemberId">The buyer's member id.</param>
/// <param name="CreatedAfter">Placed at or after.</param>
/// <param name="ShopId">Only this shop's.</param>
public sealed record OrderQuery(string? Id, string? MemberId, DateTimeOffset? CreatedAfter, string? ShopId);
