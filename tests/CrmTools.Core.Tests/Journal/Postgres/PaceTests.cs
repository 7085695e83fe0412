using CrmTools.Core.Journal;
using CrmTools.Core.Limits;
using CrmTools.Core.Tests.Support.Postgres;

namespace CrmTools.Core.Tests.Journal.Postgres;

/// <summary>Machines that keep one account's limit together. The times given out are judged, not when a busy test machine gets to use them.</summary>
[Collection("PostgreSQL")]
public sealed class PaceTests(PostgresServer server) : IAsyncDisposable
{
    private static readonly JournalAccount Shop = new("Plain", "me", "https://plain.example/");

    private readonly Fleet _fleet = new(server);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 10)]
    [InlineData(7, 100)]
    [InlineData(100, 20000)]
    public async Task Together_they_are_never_above_the_limit_in_any_window(int calls, int milliseconds)
    {
        var quota = new CallQuota(calls, TimeSpan.FromMilliseconds(milliseconds));
        var machines = Enumerable.Range(0, 3).Select(_ => _fleet.Join().Pace).ToArray();

        var given = await Task.WhenAll(machines.SelectMany(machine => Enumerable.Range(0, 4).Select(worker => Task.Run(async () =>
        {
            var random = new Random(worker);
            var times = new List<DateTime>();
            for (var turn = 0; turn < 15; turn++)
            {
                times.AddRange((await machine.ReserveAsync(Shop, "op", quota, random.Next(1, 20), Stop)).Times);
                await Task.Delay(random.Next(0, 4), Stop);
            }

            return times;
        }, Stop))));

        var all = given.SelectMany(times => times).Order().ToArray();
        for (var index = calls; index < all.Length; index++) Assert.True(all[index] - all[index - calls] >= quota.Window, $"{index}: {all[index]:O} after {all[index - calls]:O}");

        // And no more slowly than it has to be: what is asked for while the limit holds follows without a gap.
        Assert.Equal(quota.Window, all[^1] - all[^(calls + 1)]);
    }

    [Fact]
    public async Task What_was_asked_for_is_given_and_never_in_the_past()
    {
        var pace = _fleet.Join().Pace;
        var quota = new CallQuota(3, TimeSpan.FromMinutes(1));

        var first = await pace.ReserveAsync(Shop, "op", quota, 8, Stop);
        var other = await pace.ReserveAsync(Shop, "another", quota, 1, Stop);
        var elsewhere = await pace.ReserveAsync(Shop with { Account = "you" }, "op", quota, 1, Stop);
        var next = await pace.ReserveAsync(Shop, "op", quota, 1, Stop);

        Assert.Equal(8, first.Times.Count);
        Assert.Equal([0, 0, 0, 1, 1, 1, 2, 2], first.Times.Select(time => (int)Math.Round((time - first.Times[0]).TotalMinutes)));
        Assert.InRange((other.Times[0] - other.Now).TotalSeconds, -10, 0);
        Assert.InRange((elsewhere.Times[0] - elsewhere.Now).TotalSeconds, -10, 0);
        Assert.Equal(2, (int)Math.Round((next.Times[0] - first.Times[0]).TotalMinutes));
    }

    [Fact]
    public async Task A_gate_that_one_machine_closes_is_closed_for_the_others()
    {
        var (first, second) = (_fleet.Join().Pace, _fleet.Join().Pace);
        var quota = new CallQuota(1, TimeSpan.FromMilliseconds(1));

        first.For(Shop).CloseFor(TimeSpan.FromMinutes(10));

        PaceSlots slots;
        do slots = await second.ReserveAsync(Shop, "op", quota, 1, Stop);
        while (slots.Times[0] - slots.Now < TimeSpan.FromMinutes(9));
    }

    [Fact]
    public async Task Gates_of_two_machines_pass_through_one_limit_and_a_busy_one_asks_seldom()
    {
        var gates = Enumerable.Range(0, 2).Select(_ =>
        {
            var gate = new RateGate(TimeProvider.System);
            gate.Limit(2000);
            gate.Share(_fleet.Join().Pace.For(Shop));
            return gate;
        }).ToArray();

        await Task.WhenAll(gates.SelectMany(gate => Enumerable.Range(0, 200).Select(_ => gate.PassAsync("op", Stop))));

        // 400 passed: the last time that was given out is 400 steps after the start, whoever asked.
        var steps = (long)(await _fleet.RunAsync("SELECT count(*) FROM {s}.pace WHERE operation = ''"))!;
        Assert.Equal(1, steps);
    }

    public ValueTask DisposeAsync() => _fleet.DisposeAsync();
}
