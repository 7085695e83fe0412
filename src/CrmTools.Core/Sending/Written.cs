namespace CrmTools.Core.Sending;

/// <summary>What came of an additive write that is known to be applied.</summary>
/// <param name="Id">What the vendor returned.</param>
/// <param name="Attempts">Requests it took, 0 when an earlier result was remembered.</param>
/// <param name="AlreadyApplied">True when the key had been applied before.</param>
internal readonly record struct Written(string? Id, int Attempts, bool AlreadyApplied);
