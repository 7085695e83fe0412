namespace CrmTools.Sandbox.Marketingforce;

/// <summary>A record; a change makes a new one, so that a reader never sees half of it.</summary>
/// <param name="Id">Its <c>_id</c>.</param>
/// <param name="Values">Its fields in the form of their kinds; one that was never set is not there.</param>
internal sealed record MarketingforceRecord(string Id, IReadOnlyDictionary<string, object?> Values);
