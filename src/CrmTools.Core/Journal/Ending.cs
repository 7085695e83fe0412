namespace CrmTools.Core.Journal;

/// <summary>How a write ended, for the journal.</summary>
/// <param name="State">Applied, Refused or InDoubt.</param>
/// <param name="Attempts">Requests of this run.</param>
/// <param name="Result">What the vendor returned.</param>
/// <param name="Why">Why it was refused or is in doubt; redacted.</param>
/// <param name="ErrorId">The id of the error that it ended with, such as <c>Crm.ONex.1003</c>.</param>
internal readonly record struct Ending(OperationState State, int Attempts = 0, string? Result = null, string? Why = null, string? ErrorId = null);
