namespace CrmTools.Core.Paging;

/// <summary>A page from which rows were dropped after reading it.</summary>
/// <param name="RowsBefore">How many rows the vendor sent.</param>
internal sealed record FilteredPage<T>(IReadOnlyList<T> Items, int RowsBefore, long? Total = null) : Page<T>(Items, Total)
{
    /// <summary>The rows before any was dropped; null where they are not kept.</summary>
    public IReadOnlyList<T>? All { get; init; }
}
