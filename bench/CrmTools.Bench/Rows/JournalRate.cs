using System.Diagnostics;
using CrmTools.Bench.Measuring;
using CrmTools.Core.Journal;
using CrmTools.Core.Journal.Sqlite;
using CrmTools.Core.Sending;

namespace CrmTools.Bench.Rows;

/// <summary>What the journal costs a write: intent and outcome, each durable, against the two flushes that anybody needs for that.</summary>
internal sealed class JournalRate : IRow
{
    private const int AtOnce = 16;

    public string Id => "journal";

    public async Task<IReadOnlyList<Figure>> MeasureAsync(BenchRun run)
    {
        var folder = Directory.CreateTempSubdirectory("crmtools-bench-journal-").FullName;
        var writes = run.Size(4_000, 100);
        var number = 0;
        await using var journal = new SqliteJournal(Path.Combine(folder, "journal.db"), TimeProvider.System);
        var series = await Rounds.InterleaveAsync(run.Rounds, run.WarmUps, ("journal", "pairs/s", JournalAsync), ("bare", "pairs/s", BareAsync));
        await journal.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        return
        [
            new Figure(Id, $"journaled writes per second, {AtOnce} at once ÷ pairs of append and flush by hand", series[0].Over(series[1], "ratio"), Bar.AtLeast(0.8))
            {
                Parts = series,
                Checked = "every key claimed once and found as applied afterwards",
            },
        ];

        async Task<double> JournalAsync()
        {
            var first = number;
            number += writes;
            var started = Stopwatch.GetTimestamp();
            await Parallel.ForAsync(first, first + writes, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = run.Stop }, async (one, stop) =>
            {
                var claim = await journal.ClaimAsync(Of(one), stop);
                WrongAnswerException.Unless(claim.Kind == ClaimKind.Mine, $"Key {one} was {claim.Kind}.");
                await journal.SettleAsync(Of(one).Key, new Ending(OperationState.Applied, 1, "100001"));
            });
            var rate = writes / Stopwatch.GetElapsedTime(started).TotalSeconds;
            WrongAnswerException.Unless((await journal.ClaimAsync(Of(first), run.Stop)).Kind == ClaimKind.Done, "What was settled is not remembered.");
            return rate;
        }

        Task<double> BareAsync()
        {
            // As many as fit the same time roughly: a flush is what costs.
            var pairs = Math.Max(50, writes / 20);
            var line = new byte[200];
            using var file = new FileStream(Path.Combine(folder, "bare"), FileMode.Append, FileAccess.Write, FileShare.None, 1);
            var started = Stopwatch.GetTimestamp();
            for (var flush = 0; flush < pairs * 2; flush++)
            {
                file.Write(line);
                file.Flush(flushToDisk: true);
            }

            return Task.FromResult(pairs / Stopwatch.GetElapsedTime(started).TotalSeconds);
        }
    }

    private static Intent Of(int number) =>
        new(new JournalKey(new JournalAccount("ONex", "flag", "https://shop.example/"), "point.update", $"gift-{number}"), "fingerprint", Tier.Marked)
        {
            Connection = "shop1", Subject = $"member {number}", Effect = new Effect(CrmOperationKind.Point, 5), StoredCall = """{"body":{"member_id":"100001","point":"5","type":"2","point_desc":"积分调整 #gift-1"}}""",
        };
}
