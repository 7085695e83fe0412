namespace CrmTools.Core.Sending;

/// <summary>What a list showed.</summary>
/// <param name="Rows">The ids of the rows that matter.</param>
/// <param name="Gap">Why rows may be missing; null where the list was read whole, as far as the vendor counts.</param>
internal sealed record ListReading(IReadOnlyList<string> Rows, string? Gap = null);
