using CrmTools.Bench.Client;
using CrmTools.Bench.Measuring;
using CrmTools.Bench.Processes;

namespace CrmTools.Bench.Rows;

/// <summary>How long a list's first object takes to reach the next command, against one bare HTTP request for the same page.</summary>
internal sealed class FirstObject : IRow
{
    private const int PageSize = 100;
    private const int LatencyMs = 30;

    public string Id => "first-object";

    public async Task<IReadOnlyList<Figure>> MeasureAsync(BenchRun run)
    {
        await using var shop = await Shop.StartAsync(10_000, run.Stop, "--latency-ms", $"{LatencyMs}");
        await using var shell = await Shell.StartAsync(run.Engine, run.Stop);
        await using var client = new TypedClient(shop, run.Stop);
        await shell.OpenAsync(shop);

        var page = new ClientTask("page", PageSize, 1, PageSize);
        var series = await Rounds.InterleaveAsync(
            run.Size(21, 3),
            run.LongWarmUps,
            ("first object", "ms", MeasureAsync),
            ("one bare request", "ms", () => client.MeasureAsync(page)));
        return
        [
            new Figure(Id, $"time to first object ÷ one bare HTTP request, {LatencyMs} ms latency", series[0].Over(series[1], "ratio"), Bar.AtMost(1.2))
            {
                Parts = series,
                Checked = "the first member is the list's first; the page has all its rows",
                Note = $"pages of {PageSize}; warm connections on both sides; the bare request's answer is not parsed",
            },
        ];

        async Task<double> MeasureAsync()
        {
            // More than a page, so that the list does what it always does: prefetch behind the first page.
            var answer = await shell.RunAsync($"Measure-FirstObject {PageSize} {PageSize * 5}");
            WrongAnswerException.Unless(answer.GetProperty("id").GetString() == "100001", "The first member is not the first.");
            return answer.GetProperty("ms").GetDouble();
        }
    }
}
