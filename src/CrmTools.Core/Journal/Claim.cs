namespace CrmTools.Core.Journal;

/// <summary>The answer to a claim.</summary>
/// <param name="IsMine">True when the caller may send.</param>
/// <param name="State">Otherwise: how far the earlier write has come.</param>
/// <param name="Result">Otherwise: what the vendor returned then.</param>
/// <param name="SamePayload">Otherwise: whether the earlier write was the same.</param>
internal readonly record struct Claim(bool IsMine, OperationState State, string? Result = null, bool SamePayload = true);
