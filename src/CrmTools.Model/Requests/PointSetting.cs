namespace CrmTools;

/// <summary>A member's points, set to a value.</summary>
/// <param name="MemberId">The member's id.</param>
/// <param name="Point">The new balance, 0 or more.</param>
/// <param name="ShopId">The shop whose points they are.</param>
/// <param name="Description">Why.</param>
public sealed record PointSetting(string? MemberId, long Point, string? ShopId, string? Description);
