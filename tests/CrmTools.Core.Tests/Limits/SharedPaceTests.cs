using CrmTools.Core.Limits;
using CrmTools.Core.Tests.Support;

namespace CrmTools.Core.Tests.Limits;

/// <summary>Callers that gather, and a gate that asks the others.</summary>
public sealed class SharedPaceTests
{
    private static readonly DateTime Noon = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    private readonly List<(string Operation, CallQuota Quota, int Count)> _asked = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Callers_that_come_while_one_asks_ask_together()
    {
        var release = new TaskCompletionSource();
        var pace = new SharedPace(
            async (operation, quota, count, _) =>
            {
                _asked.Add((operation, quota, count));
                await release.Task;
                return new PaceSlots([.. Enumerable.Repeat(Noon, count)], Noon);
            }, _ => Task.CompletedTask, TimeProvider.System);

        var callers = Enumerable.Range(0, 50).Select(_ => pace.PassAsync("op", new CallQuota(1, TimeSpan.Zero), Stop)).ToArray();
        release.SetResult();
        await Task.WhenAll(callers);

        Assert.Equal([1, 49], _asked.Select(asked => asked.Count));
    }

    [Fact]
    public async Task Each_waits_for_its_own_time_by_the_others_clock()
    {
        var time = new WatchedTime(TimeSpan.Zero);
        var pace = new SharedPace((_, _, _, _) => Task.FromResult(new PaceSlots([Noon.AddSeconds(5)], Noon)), _ => Task.CompletedTask, time);

        var passing = pace.PassAsync("", new CallQuota(1, TimeSpan.FromSeconds(5)), Stop);
        Assert.Equal(TimeSpan.FromSeconds(5), await time.NextWaitAsync());
        Assert.False(passing.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(5));
        await passing;
    }

    [Fact]
    public async Task A_failure_is_told_to_those_who_asked_and_the_next_one_asks_again()
    {
        var isBroken = true;
        var pace = new SharedPace(
            (_, _, count, _) => isBroken ? throw CrmError.Journal("db", "away", "Wait.") : Task.FromResult(new PaceSlots([.. Enumerable.Repeat(Noon, count)], Noon)),
            _ => Task.CompletedTask, TimeProvider.System);

        await Assert.ThrowsAsync<CrmException>(() => pace.PassAsync("op", new CallQuota(1, TimeSpan.Zero), Stop));
        isBroken = false;
        await pace.PassAsync("op", new CallQuota(1, TimeSpan.Zero), Stop);
    }

    [Fact]
    public async Task The_gate_asks_for_the_users_rate_over_all_operations_or_for_the_vendors_quota_of_each()
    {
        var (rated, quoted, free) = (Gate(), Gate(), Gate());
        rated.Limit(4);
        quoted.LimitEach(new CallQuota(100, TimeSpan.FromSeconds(20)));

        await rated.PassAsync("a", Stop);
        await quoted.PassAsync("b", Stop);
        await free.PassAsync("c", Stop);

        // A twentieth of the rate is kept back, as by a gate of its own.
        Assert.Equal([("", new CallQuota(1, TimeSpan.FromSeconds(1 / (4 * 0.95))), 1), ("b", new CallQuota(100, TimeSpan.FromSeconds(21)), 1)], _asked);
    }

    private RateGate Gate()
    {
        var gate = new RateGate(TimeProvider.System);
        gate.Share(new SharedPace(
            (operation, quota, count, _) =>
            {
                _asked.Add((operation, quota, count));
                return Task.FromResult(new PaceSlots([.. Enumerable.Repeat(Noon, count)], Noon));
            }, _ => Task.CompletedTask, TimeProvider.System));
        return gate;
    }
}
