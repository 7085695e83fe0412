using CrmTools.Bench.Measuring;
using CrmTools.Bench.Processes;

namespace CrmTools.Bench.Rows;

/// <summary>What the cmdlet saves over the script that people write: pages one after the other, objects built by hand.</summary>
internal sealed class ListAgainstScript : IRow
{
    private const int PageSize = 1000;

    public string Id => "list-script";

    public async Task<IReadOnlyList<Figure>> MeasureAsync(BenchRun run)
    {
        var (large, small) = (run.Size(100_000, 3_000), run.Size(10_000, 2_000));
        var (flag, key) = Shop.Credentials;
        await using var shop = await Shop.StartAsync(large, run.Stop);
        await using var few = await Shop.StartAsync(small, run.Stop);
        await using var shell = await Shell.StartAsync(run.Engine, run.Stop);
        await using var other = await Shell.StartAsync(run.Engine, run.Stop);
        await shell.OpenAsync(shop);

        var cmdlet = $"Measure-List {{ Get-CrmMember -Connection bench -PageSize {PageSize} }} {large}";
        var byHand = $"Measure-List {{ Get-MemberByHand '{few.OnexUri}' '{flag}' '{key}' {PageSize} }} {small}";
        var series = await Rounds.InterleaveAsync(
            run.Rounds,
            run.LongWarmUps,
            ("cmdlet", "rows/s", async () => large / await shell.NumberAsync(cmdlet) * 1000),
            (run.Engine.ByHand, "rows/s", async () => small / await other.NumberAsync(byHand) * 1000));
        return
        [
            new Figure(Id, $"list through the cmdlet ÷ {run.Engine.ByHand}, throughput", series[0].Over(series[1], "ratio"), Bar.AtLeast(25))
            {
                Parts = series,
                Checked = $"{large:N0} and {small:N0} members, each once and in order",
                Note = $"pages of {PageSize:N0} on both sides, no latency: with latency the script, which waits for each page, falls further behind",
            },
        ];
    }
}
