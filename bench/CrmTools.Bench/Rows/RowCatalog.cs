namespace CrmTools.Bench.Rows;

/// <summary>The rows, in the table's order. A new one is a file beside the others and a line here.</summary>
internal static class RowCatalog
{
    public static IReadOnlyList<IRow> All { get; } =
    [
        new ListAgainstClient(),
        new ListAgainstScript(),
        new LatencyList(),
        new LatencyWrites(),
        new JournalRate(),
        new SharedJournal(),
        new FirstObject(),
        new PeakMemory(),
        new ImportCost(),
        new RateLimit(),
    ];
}
