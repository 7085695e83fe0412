namespace CrmTools;

/// <summary>Whose point log.</summary>
/// <param name="MemberId">The member's id.</param>
/// <param name="CardNo">The member's card.</param>
/// <param name="ShopId">Only this shop's points.</param>
public sealed record PointLogQuery(string? MemberId, string? CardNo, string? ShopId);
