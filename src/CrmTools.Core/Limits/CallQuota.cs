namespace CrmTools.Core.Limits;

/// <summary>A vendor's published limit: so many calls of one operation in a window of time.</summary>
/// <param name="Calls">Calls at most, 1 or more.</param>
/// <param name="Window">In any stretch of this length.</param>
internal sealed record CallQuota(int Calls, TimeSpan Window);
