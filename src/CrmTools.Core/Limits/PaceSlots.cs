namespace CrmTools.Core.Limits;

/// <summary>Times at which calls may leave, by the clock of whoever gives them out.</summary>
/// <param name="Times">One for each call, in order.</param>
/// <param name="Now">That clock when it answered.</param>
internal sealed record PaceSlots(IReadOnlyList<DateTime> Times, DateTime Now);
