using System.Diagnostics;
using CrmTools.Core.Limits;
using CrmTools.Core.Tests.Support;

namespace CrmTools.Core.Tests.Limits;

public sealed class RateGateTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_rate_everybody_passes_at_once()
    {
        var gate = new RateGate(new WatchedTime(TimeSpan.Zero));
        gate.Limit(null);

        for (var i = 0; i < 1000; i++) Assert.True(gate.PassAsync("any", Stop).IsCompletedSuccessfully);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_closed_gate_opens_after_the_time_and_not_before()
    {
        var time = new WatchedTime(TimeSpan.Zero);
        var gate = new RateGate(time);
        gate.CloseFor(TimeSpan.FromSeconds(10));
        var waiting = gate.PassAsync("any", Stop);
        Assert.Equal(TimeSpan.FromSeconds(10), await time.NextWaitAsync());

        time.Advance(TimeSpan.FromSeconds(9.9));
        Assert.False(waiting.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));

        await waiting;
        Assert.True(gate.PassAsync("any", Stop).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Who_stands_in_the_queue_when_the_gate_closes_waits_too()
    {
        var time = new WatchedTime(TimeSpan.Zero);
        var gate = new RateGate(time);
        gate.Limit(5);
        await gate.PassAsync("any", Stop);
        var queued = gate.PassAsync("any", Stop);

        // Its turn in the queue comes in a fifth of a second of real time, but the vendor has asked everybody to wait.
        gate.CloseFor(TimeSpan.FromSeconds(10));
        Assert.Equal(TimeSpan.FromSeconds(10), await time.NextWaitAsync());
        Assert.False(queued.IsCompleted);

        time.Advance(TimeSpan.FromSeconds(10));
        await queued;
    }

    [Fact]
    public async Task Closing_again_extends_and_never_shortens()
    {
        var time = new WatchedTime(TimeSpan.Zero);
        var gate = new RateGate(time);
        gate.CloseFor(TimeSpan.FromSeconds(10));
        var waiting = gate.PassAsync("any", Stop);
        await time.NextWaitAsync();
        gate.CloseFor(TimeSpan.FromSeconds(2));
        gate.CloseFor(TimeSpan.FromSeconds(15));

        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(TimeSpan.FromSeconds(5), await time.NextWaitAsync());
        Assert.False(waiting.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(5));

        await waiting;
    }

    [Fact]
    public async Task Waiting_can_be_cancelled_at_a_closed_gate_and_in_the_queue()
    {
        var time = new WatchedTime(TimeSpan.Zero);
        var closed = new RateGate(time);
        closed.CloseFor(TimeSpan.FromHours(1));
        var slow = new RateGate(TimeProvider.System);
        slow.Limit(0.001);
        await slow.PassAsync("any", Stop);
        using var stop = new CancellationTokenSource();
        var first = closed.PassAsync("any", stop.Token);
        var second = slow.PassAsync("any", stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Fact]
    public async Task Callers_pass_in_the_order_they_came()
    {
        var gate = new RateGate(TimeProvider.System);
        gate.Limit(100);
        var order = new List<int>();
        var tasks = new List<Task>();
        for (var i = 0; i < 20; i++)
        {
            var number = i;
            tasks.Add(gate.PassAsync("any", Stop).ContinueWith(
                _ =>
                {
                    lock (order) order.Add(number);
                },
                Stop, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default));
        }

        await Task.WhenAll(tasks);

        Assert.Equal(Enumerable.Range(0, 20), order);
    }

    [Theory]
    [InlineData(20, null)]
    [InlineData(50, 20d)]
    [InlineData(20, 50d)]
    [InlineData(400, null)]
    public async Task Never_more_pass_than_the_lowest_rate_allows(double rate, double? otherConnection)
    {
        var gate = new RateGate(TimeProvider.System);
        var clock = Stopwatch.StartNew();
        gate.Limit(rate);
        gate.Limit(otherConnection);
        var passed = 0;
        while (clock.Elapsed < TimeSpan.FromSeconds(1))
        {
            await gate.PassAsync("any", Stop);
            passed++;

            // Measured after passing: a slow machine only makes the bound wider than the count. One period's worth is there at the start.
            var lowest = Math.Min(rate, otherConnection ?? rate);
            var bound = (lowest * clock.Elapsed.TotalSeconds) + (2 * Math.Max(1, lowest * 0.01)) + 1;
            Assert.True(passed <= bound, $"{passed} after {clock.Elapsed}");
        }

        Assert.True(passed > 1);
    }
}
