using CrmTools.Bench.Client;
using CrmTools.Bench.Measuring;
using CrmTools.Bench.Processes;

namespace CrmTools.Bench.Rows;

/// <summary>What PowerShell adds to the client: the same list, collected, at the same page size and number of requests in flight.</summary>
internal sealed class ListAgainstClient : IRow
{
    private const int PageSize = 1000;
    private const int Depth = 8;

    public string Id => "list-client";

    public async Task<IReadOnlyList<Figure>> MeasureAsync(BenchRun run)
    {
        var people = run.Size(100_000, 3_000);
        await using var shop = await Shop.StartAsync(people, run.Stop);
        await using var shell = await Shell.StartAsync(run.Engine, run.Stop);
        await using var client = new TypedClient(shop, run.Stop);
        await shell.OpenAsync(shop);

        var list = new ClientTask("list", PageSize, Depth, people);
        var script = $"Measure-List {{ Get-CrmMember -Connection bench -PageSize {PageSize} -ThrottleLimit {Depth} }} {people}";
        var series = await Rounds.InterleaveAsync(
            run.Rounds,
            run.LongWarmUps,
            ("cmdlet", "ms", () => shell.NumberAsync(script)),
            ("typed client", "ms", () => client.MeasureAsync(list)));
        return
        [
            new Figure(Id, "list through the cmdlet ÷ the same typed client without PowerShell, throughput", series[1].Over(series[0], "ratio"), Bar.AtLeast(0.7))
            {
                Parts = [.. series.Select(one => one.Map(one.Label, "rows/s", ms => people / ms * 1000))],
                Checked = $"{people:N0} members, each once and in order, on both sides",
                Note = $"pages of {PageSize:N0}, {Depth} requests in flight, no latency, both collect the list",
            },
        ];
    }
}
