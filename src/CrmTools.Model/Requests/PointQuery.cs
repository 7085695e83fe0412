namespace CrmTools;

/// <summary>Whose points.</summary>
/// <param name="MemberId">The member's id.</param>
/// <param name="CardNo">The member's card.</param>
public sealed record PointQuery(string? MemberId, string? CardNo);
