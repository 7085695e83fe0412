namespace CrmTools;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows, in the vendor's order.</param>
/// <param name="Total">How many rows the whole list has, where the vendor says so.</param>
public record Page<T>(IReadOnlyList<T> Items, long? Total = null);
