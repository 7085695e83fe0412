using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Tests.Fuzz;

/// <summary>100,000 spoiled replies to all operations: no crash, no hang, only results or clear errors.</summary>
public sealed class SpoiledReplyTests
{
    private const int Replies = 100_000;
    private const int Seed = 20260301;

    [Fact]
    public async Task Each_case_works_with_its_reply_unspoiled()
    {
        foreach (var fuzz in FuzzCases.All)
        {
            using var server = new SpoiledServer { Body = Encoding.UTF8.GetBytes(fuzz.Reply), ContentType = fuzz.ContentType };
            var run = fuzz.Open(server);

            var error = await Record.ExceptionAsync(() => run(TestContext.Current.CancellationToken));

            Assert.True(error is null || (error is CrmException crm && fuzz.Name.Contains("failure") && crm.Code is not null), $"{fuzz.Name}: {error}");
        }
    }

    [Fact(Timeout = 600_000)]
    public async Task No_spoiled_reply_ends_in_anything_but_a_result_or_a_clear_error()
    {
        var each = (Replies / FuzzCases.All.Count) + 1;
        var ends = new ConcurrentDictionary<string, int>();
        await Parallel.ForAsync(0, FuzzCases.All.Count, TestContext.Current.CancellationToken, async (number, stop) =>
        {
            var fuzz = FuzzCases.All[number];
            var valid = Encoding.UTF8.GetBytes(fuzz.Reply);
            var mutator = new Mutator(Seed + number);
            using var server = new SpoiledServer();
            var run = fuzz.Open(server);
            for (var i = 0; i < each; i++)
            {
                (server.Body, server.ContentType) = (mutator.Spoil(valid), mutator.ContentType(fuzz.ContentType));
                var clock = Stopwatch.StartNew();
                string? end;
                try
                {
                    end = await EndAsync(fuzz, server, run, everything: i % 20 == 0, stop);
                }
                catch (Exception error) when (error is not OperationCanceledException)
                {
                    throw new InvalidOperationException($"{fuzz.Name}, reply {i}, {server.ContentType}: {Convert.ToBase64String(server.Body)}\n{Encoding.UTF8.GetString(server.Body)}", error);
                }

                Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30),
                    $"{fuzz.Name}, reply {i}, {clock.Elapsed}, {server.ContentType}: {end} {Convert.ToBase64String(server.Body)}");
                ends.AddOrUpdate(end, 1, (_, count) => count + 1);
            }
        });

        TestContext.Current.TestOutputHelper!.WriteLine($"{ends.Values.Sum()} replies to {FuzzCases.All.Count} cases, seed {Seed}: {string.Join(", ", ends.OrderByDescending(end => end.Value).Select(end => $"{end.Key} {end.Value}"))}");

        // The mutations must reach both sides of every door, or they prove nothing.
        Assert.True(ends.Values.Sum() >= Replies);
        foreach (var id in new[] { "result", CrmErrorId.ProtocolError, CrmErrorId.OutcomeUnknown, "refused e000008", "refused 1005", "refused 1", "refused -4", "refused 30001", "refused 20016" })
            Assert.True(ends.GetValueOrDefault(id) > 20, $"{id}: {ends.GetValueOrDefault(id)}");
    }

    private static async Task<string> EndAsync(
        FuzzCase fuzz, SpoiledServer server, Func<CancellationToken, Task> run, bool everything, CancellationToken stop)
    {
        // The whole road for what was accepted and for a sample of the rest: exceptions through it are what takes the time.
        var verdict = fuzz.Judge(new Reply(200, server.Body, server.ContentType));
        if (!everything && verdict is not Verdict.Accepted)
        {
            return verdict is Verdict.Unproven unproven ? unproven.ErrorId : verdict is Verdict.Refused refused ? $"refused {refused.Code}" : "stale";
        }

        try
        {
            await run(stop);
            return "result";
        }
        catch (CrmException error)
        {
            // A person has to be able to read it.
            Assert.NotEmpty(error.ErrorId);
            Assert.InRange(error.Message.Length, 20, 20_000);
            Assert.True(error.Vendor is not null, error.ToString());
            return error.ErrorId;
        }
    }
}
