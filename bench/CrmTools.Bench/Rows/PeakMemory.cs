using CrmTools.Bench.Measuring;
using CrmTools.Bench.Processes;

namespace CrmTools.Bench.Rows;

/// <summary>Whether the memory that a streamed list needs grows with the list: a fresh process for each size.</summary>
internal sealed class PeakMemory : IRow
{
    private const int PageSize = 1000;

    public string Id => "memory";

    public async Task<IReadOnlyList<Figure>> MeasureAsync(BenchRun run)
    {
        var (small, large) = (run.Size(100_000, 5_000), run.Size(1_000_000, 20_000));
        await using var few = await Shop.StartAsync(small, run.Stop);
        await using var many = await Shop.StartAsync(large, run.Stop);
        var heaps = new[] { new List<double>(), new List<double>() };
        var series = await Rounds.InterleaveAsync(
            Math.Min(run.Rounds, 3),
            0,
            ($"{small:N0} members, peak working set", "MB", () => MeasureAsync(few, small, heaps[0])),
            ($"{large:N0} members, peak working set", "MB", () => MeasureAsync(many, large, heaps[1])));
        return
        [
            new Figure(Id, $"peak memory, {large:N0} members streamed ÷ {small:N0}", series[1].Over(series[0], "ratio"), Bar.AtMost(1.1))
            {
                Parts = [.. series, new Series($"{small:N0}, most managed", "MB", heaps[0]), new Series($"{large:N0}, most managed", "MB", heaps[1])],
                Checked = "number and sum of the ids",
                Note = $"a fresh process for each; pages of {PageSize:N0}, usual depth",
            },
        ];

        async Task<double> MeasureAsync(Shop shop, int people, List<double> heap)
        {
            await using var shell = await Shell.StartAsync(run.Engine, run.Stop);
            await shell.OpenAsync(shop);
            var answer = await shell.RunAsync($"Measure-Stream {PageSize}");
            var (rows, sum) = (answer.GetProperty("rows").GetInt32(), answer.GetProperty("sum").GetInt64());
            WrongAnswerException.Unless(rows == people && sum == (100_001L + 100_000 + people) * people / 2, $"{rows} members with the sum {sum}.");
            heap.Add(answer.GetProperty("heap").GetDouble());
            return answer.GetProperty("peak").GetDouble();
        }
    }
}
