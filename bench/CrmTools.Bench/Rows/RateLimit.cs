using CrmTools.Bench.Measuring;
using CrmTools.Bench.Processes;

namespace CrmTools.Bench.Rows;

/// <summary>A shop that enforces so many calls a window: how much of it is used, and that it is never overrun.</summary>
internal sealed class RateLimit : IRow
{
    private const int PerSecond = 50;
    private const int WindowSeconds = 10;

    public string Id => "rate-limit";

    public async Task<IReadOnlyList<Figure>> MeasureAsync(BenchRun run)
    {
        // Two windows: what was saved up in an idle one must not be spent in the next.
        var calls = run.Size(2 * PerSecond * WindowSeconds, 60);
        await using var shop = await Shop.StartAsync(1200, run.Stop, "--quota", $"onex={PerSecond * WindowSeconds}/{WindowSeconds}");
        await using var shell = await Shell.StartAsync(run.Engine, run.Stop);
        await shell.OpenAsync(shop, $"RateLimit = {PerSecond}");
        var refusals = new List<double>();
        var series = await Rounds.InterleaveAsync(Math.Min(run.Rounds, 2), 0, ("took", "ms", MeasureAsync));

        // The first call needs no wait: so many calls have one interval less between them.
        var used = series[0].Map("used", "%", ms => (calls - 1) / (ms / 1000) / PerSecond * 100);
        return
        [
            new Figure(Id, $"a quota of {PerSecond * WindowSeconds} calls in any {WindowSeconds} s, -RateLimit {PerSecond}: % of it used", used, Bar.AtLeast(90))
            {
                Parts = series,
                Checked = $"{calls} members of {calls} calls",
            },
            new Figure(Id, "refusals by the shop for too many calls", new Series("refusals", "", refusals), Bar.AtMost(0))
            {
                Checked = "counted by the connection, from the shop's answers",
            },
        ];

        async Task<double> MeasureAsync()
        {
            var answer = await shell.RunAsync($"Measure-Rate {calls} 16");
            refusals.Add(answer.GetProperty("refusals").GetDouble());
            return answer.GetProperty("ms").GetDouble();
        }
    }
}
