using System.Diagnostics;

namespace CrmTools.Sandbox.Tests.Hosts;

public sealed class LatencyClockTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(55)]
    public async Task A_wait_is_never_too_short(int milliseconds)
    {
        await Parallel.ForAsync(0, 20, Stop, async (_, stop) =>
        {
            var started = Stopwatch.GetTimestamp();
            await LatencyClock.WaitAsync(TimeSpan.FromMilliseconds(milliseconds), stop);
            Assert.True(Stopwatch.GetElapsedTime(started) >= TimeSpan.FromMilliseconds(milliseconds));
        });
    }

    [Fact]
    public async Task A_short_wait_that_begins_later_does_not_wait_for_a_long_one()
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var hours = LatencyClock.WaitAsync(TimeSpan.FromHours(5), enough.Token);
        await LatencyClock.WaitAsync(TimeSpan.FromMilliseconds(5), Stop);

        Assert.False(hours.IsCompleted);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hours);
        await LatencyClock.WaitAsync(TimeSpan.FromMilliseconds(5), Stop);
    }

    [Fact]
    public async Task Who_has_left_already_does_not_wait() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => LatencyClock.WaitAsync(TimeSpan.FromHours(5), new CancellationToken(canceled: true)));
}
