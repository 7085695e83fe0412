using CrmTools.Bench.Measuring;
using CrmTools.Bench.Processes;

namespace CrmTools.Bench.Rows;

/// <summary>A list that waits: how close it comes to what its depth allows.</summary>
internal sealed class LatencyList : IRow
{
    private const int PageSize = 100;
    private const int Depth = 8;
    private const int LatencyMs = 30;

    public string Id => "list-latency";

    public async Task<IReadOnlyList<Figure>> MeasureAsync(BenchRun run)
    {
        var pages = run.Size(100, 10);
        await using var shop = await Shop.StartAsync(pages * PageSize, run.Stop, "--latency-ms", $"{LatencyMs}");
        await using var shell = await Shell.StartAsync(run.Engine, run.Stop);
        await shell.OpenAsync(shop);

        // So many rounds of full depth and not one less can carry the pages.
        var ideal = Math.Ceiling(pages / (double)Depth) * LatencyMs;
        var script = $"Measure-List {{ Get-CrmMember -Connection bench -PageSize {PageSize} -ThrottleLimit {Depth} }} {pages * PageSize}";

        // A tenth of the rows that the other lists have, so more rounds until they are read at full speed.
        var series = await Rounds.InterleaveAsync(run.Size(15, 1), 3 * run.LongWarmUps, ("measured", "ms", () => shell.NumberAsync(script)));
        var (_, most) = await shop.TrafficAsync(run.Stop);
        WrongAnswerException.Unless(most <= Depth, $"{most} requests were in flight, and {Depth} may be.");
        return
        [
            new Figure(Id, $"{pages} pages at {LatencyMs} ms latency, depth {Depth}: ideal ÷ measured", series[0].Map("ratio", "", ms => ideal / ms), Bar.AtLeast(0.85))
            {
                Parts = series,
                Checked = $"{pages * PageSize:N0} members in order; {most} requests in flight at most",
                Note = $"ideal {ideal:N0} ms: {Math.Ceiling(pages / (double)Depth):N0} rounds of {LatencyMs} ms",
            },
        ];
    }
}
