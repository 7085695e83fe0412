using CrmTools.Bench.Measuring;
using CrmTools.Bench.Processes;

namespace CrmTools.Bench.Rows;

/// <summary>Piped additive writes that wait: how close they come to what the throttle limit allows, with every one under its key.</summary>
internal sealed class LatencyWrites : IRow
{
    private const int ThrottleLimit = 16;
    private const int LatencyMs = 30;

    public string Id => "write-latency";

    public async Task<IReadOnlyList<Figure>> MeasureAsync(BenchRun run)
    {
        var writes = run.Size(10_000, 200);
        await using var shop = await Shop.StartAsync(writes, run.Stop, "--latency-ms", $"{LatencyMs}");
        await using var shell = await Shell.StartAsync(run.Engine, run.Stop);
        await shell.OpenAsync(shop);
        await shell.RunAsync($"Measure-Write {Math.Min(writes, 1000)} {ThrottleLimit}");
        var (_, _, last) = await shop.GiftsAsync(0, run.Stop);

        var ideal = Math.Ceiling(writes / (double)ThrottleLimit) * LatencyMs;
        var series = await Rounds.InterleaveAsync(Math.Min(run.Rounds, 3), 0, ("measured", "ms", MeasureAsync));
        return
        [
            new Figure(
                Id, $"{writes:N0} piped writes at {LatencyMs} ms latency, ThrottleLimit {ThrottleLimit}: ideal ÷ measured",
                series[0].Map("ratio", "", ms => ideal / ms), Bar.AtLeast(0.85))
            {
                Parts = series,
                Checked = $"{writes:N0} results in order, and as many effects with different marks in the shop's ledger, every round",
                Note = $"ideal {ideal:N0} ms",
            },
        ];

        async Task<double> MeasureAsync()
        {
            var answer = await shell.RunAsync($"Measure-Write {writes} {ThrottleLimit}");
            var (count, marks, end) = await shop.GiftsAsync(last, run.Stop);
            last = end;
            WrongAnswerException.Unless(count == writes && marks == writes, $"The ledger has {count} effects with {marks} marks after {writes} writes.");
            WrongAnswerException.Unless(answer.GetProperty("keys").GetInt32() == writes, "Two writes had one key.");
            return answer.GetProperty("ms").GetDouble();
        }
    }
}
