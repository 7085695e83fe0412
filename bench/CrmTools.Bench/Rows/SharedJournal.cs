using CrmTools.Bench.Measuring;
using CrmTools.Bench.Processes;
using CrmTools.Core.Tests.Support.Postgres;

namespace CrmTools.Bench.Rows;

/// <summary>Processes that run the same script on the same input, with one journal on PostgreSQL: what more of them bring.</summary>
internal sealed class SharedJournal : IRow
{
    private const int ThrottleLimit = 8;
    private const int LatencyMs = 60;

    private static readonly int[] Counts = [1, 2, 4, 8];

    public string Id => "shared-journal";

    public async Task<IReadOnlyList<Figure>> MeasureAsync(BenchRun run)
    {
        using var server = new PostgresServer();
        if (server.Missing is { } missing)
        {
            await Console.Error.WriteLineAsync(missing);
            return [];
        }

        var writes = run.Size(3_000, 60);
        var usual = LineProcess.Journal;
        LineProcess.Journal = server.Connection("bench");
        try
        {
            await using var shop = await Shop.StartAsync(writes, run.Stop, "--latency-ms", $"{LatencyMs}");
            var shells = new List<Shell>();
            foreach (var _ in Enumerable.Range(0, run.IsQuick ? 2 : 8))
            {
                shells.Add(await Shell.StartAsync(run.Engine, run.Stop));
                await shells[^1].OpenAsync(shop);
            }

            var (round, last) = (0, 0L);
            var series = await Rounds.InterleaveAsync(
                Math.Min(run.Rounds, 3), 1,
                [.. Counts.Where(count => count <= shells.Count).Select(count => ($"{count} processes", "writes/s", (Func<Task<double>>)(() => MeasureAsync(count))))]);
            foreach (var shell in shells) await shell.DisposeAsync();

            // Up to the cores: beyond them processes only share what there is.
            var cores = Math.Min(Environment.ProcessorCount, shells.Count);
            var most = series.Last(one => int.Parse(one.Label.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) <= cores);
            var factor = int.Parse(most.Label.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
            return
            [
                new Figure(Id, $"{most.Label} on one PostgreSQL journal ÷ one process, by the number of processes", most.Over(series[0], "ratio").Map("ratio", "", ratio => ratio / factor), Bar.AtLeast(0.85))
                {
                    Parts = series,
                    Checked = $"{writes:N0} effects with different marks in the shop's ledger, each applied by one process",
                    Note = $"the same input for all, {LatencyMs} ms latency, ThrottleLimit {ThrottleLimit}; shop and database on the same machine",
                },
            ];

            async Task<double> MeasureAsync(int count)
            {
                var name = $"r{round++}";
                var answers = await Task.WhenAll(shells.Take(count).Select(shell => shell.RunAsync($"Measure-Share {name} {writes} {ThrottleLimit}")));
                var (effects, marks, end) = await shop.GiftsAsync(last, run.Stop);
                last = end;
                WrongAnswerException.Unless(effects == writes && marks == writes, $"The ledger has {effects} effects with {marks} marks of {writes} writes by {count} processes.");
                WrongAnswerException.Unless(answers.Sum(answer => answer.GetProperty("applied").GetInt32()) == writes, "The processes say otherwise.");
                return writes / (answers.Max(answer => answer.GetProperty("ms").GetDouble()) / 1000);
            }
        }
        finally
        {
            LineProcess.Journal = usual;
        }
    }
}
