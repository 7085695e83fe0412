using System.Text.Json.Nodes;

namespace CrmTools.Core.Sending;

/// <summary>Tells what became of a write that adds a row to a list: which rows like it were there just before, and which are there now.</summary>
/// <param name="What">The rows' name for people, such as "customers like it".</param>
/// <param name="Read">Reads the ids of all rows that are what the write would have made; reads the list to its end.</param>
internal sealed record ListChange(Func<string> What, Func<Call, ICallLog, CancellationToken, Task<ListReading>> Read)
{
    /// <summary>What the vendor would have returned, of the row that came; the row's id where nothing else is said.</summary>
    public Func<Call, string, string?> Id { get; init; } = (_, row) => row;

    /// <summary>The operation, settled by this list.</summary>
    public Addition Settles(Addition addition) => addition with { Baseline = BaselineAsync, Look = LookAsync };

    /// <summary>Decides only what the two lists prove. A pure function.</summary>
    public Finding Judge(Call call, IReadOnlyCollection<string> before, ListReading now)
    {
        // Rows without ids look alike, so they are counted.
        var left = before.ToList();
        var came = now.Rows.Where(row => !left.Remove(row)).ToList();
        return came switch
        {
            [] when now.Gap is { } gap => new Finding.Undecided(SendingStrings.FormatListNotReadWhole(What(), gap)),
            [] => Finding.Absent.Proven,
            [var one] => new Finding.Applied(Id(call, one)),
            _ => new Finding.Undecided(SendingStrings.FormatSeveralRowsCame(came.Count, What(), string.Join(", ", came))),
        };
    }

    private async Task<string> BaselineAsync(Call call, ICallLog log, CancellationToken cancellation)
    {
        // A row that was there and was not seen would be taken for ours afterwards.
        var before = await Read(call, log, cancellation);
        return before.Gap is null ? new JsonArray([.. before.Rows.Select(row => (JsonNode)row)]).ToJsonString() : Addition.NotRead;
    }

    private async Task<Finding> LookAsync(Call call, string? baseline, ICallLog log, CancellationToken cancellation)
    {
        var now = await Read(call, log, cancellation);
        if (baseline is null or Addition.NotRead) return new Finding.Undecided(SendingStrings.FormatRowsBeforeNotKnown(now.Rows.Count, What()));
        return Judge(call, [.. JsonNode.Parse(baseline)!.AsArray().Select(row => (string)row!)], now);
    }
}
