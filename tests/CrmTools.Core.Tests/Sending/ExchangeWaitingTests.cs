using CrmTools.Core.Journal;
using System.Net;
using System.Net.Http.Headers;
using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support;

namespace CrmTools.Core.Tests.Sending;

/// <summary>How long the exchange waits, on a clock that moves only when somebody waits.</summary>
public sealed class ExchangeWaitingTests
{
    [Fact]
    public async Task It_waits_as_long_as_the_vendor_asks_and_no_shorter()
    {
        using var script = new Script(number => number == 1 ? Busy(7) : Script.Text("ok"));
        using var road = new Road(script);
        var task = road.SendAsync(PlainProtocol.Read);

        Assert.Equal(TimeSpan.FromSeconds(7), await road.Time.NextWaitAsync());
        road.Time.Advance(TimeSpan.FromSeconds(6.999));
        Assert.Single(script.Sent);
        Assert.False(task.IsCompleted);
        road.Time.Advance(TimeSpan.FromSeconds(0.001));

        Assert.Equal(2, (await task).Attempts);
        Assert.Equal(2, script.Sent.Count);
        Assert.Equal((2, 1, 1), (road.Stats.Requests, road.Stats.Retries, road.Stats.Throttles));
    }

    [Fact]
    public async Task An_additive_write_that_was_throttled_is_sent_again()
    {
        using var script = new Script(number => number == 1 ? Busy(1) : Script.Text("ok"));
        using var road = new Road(script);

        var written = await road.RunAsync(road.WriteAsync(PlainProtocol.Add, "k1"));

        Assert.Equal(("id1", 2, false), (written.Id, written.Attempts, written.AlreadyApplied));
    }

    [Fact]
    public async Task A_server_failure_with_a_wait_is_repeated_after_it()
    {
        using var script = new Script(number => number == 1 ? After(Script.Text("", HttpStatusCode.ServiceUnavailable), 11) : Script.Text("ok"));
        using var road = new Road(script);
        var task = road.SendAsync(PlainProtocol.Read);

        var waits = await road.Time.PassAsync(task);

        Assert.Equal([TimeSpan.FromSeconds(11)], waits);
    }

    [Fact]
    public async Task The_longest_granted_wait_is_granted()
    {
        using var script = new Script(number => number == 1 ? Busy(120) : Script.Text("ok"));
        using var road = new Road(script);

        Assert.Equal(2, (await road.RunAsync(road.SendAsync(PlainProtocol.Read))).Attempts);
    }

    [Fact]
    public async Task A_longer_wait_is_not_granted_and_ends_the_call_at_once()
    {
        using var script = new Script(_ => Busy(121));
        using var road = new Road(script);

        var error = await Assert.ThrowsAsync<CrmException>(() => road.SendAsync(PlainProtocol.Read));

        Assert.Equal((CrmErrorId.RateLimited, true), (error.ErrorId, error.IsTransient));
        Assert.Contains("Wait 121 s", error.Remedy);
        Assert.Single(script.Sent);
    }

    [Fact]
    public async Task Everyone_on_the_account_waits_not_only_the_call_that_was_told_so()
    {
        using var script = new Script(number => number == 1 ? Busy(30) : Script.Text("ok"));
        using var road = new Road(script);
        var first = road.SendAsync(PlainProtocol.Read);
        Assert.Equal(TimeSpan.FromSeconds(30), await road.Time.NextWaitAsync());

        var second = road.SendAsync(PlainProtocol.Read);
        Assert.Equal(TimeSpan.FromSeconds(30), await road.Time.NextWaitAsync());
        Assert.Single(script.Sent);

        road.Time.Advance(TimeSpan.FromSeconds(30));
        await Task.WhenAll(first, second);
        Assert.Equal(3, script.Sent.Count);
    }

    [Fact]
    public async Task Retries_end_at_the_maximum()
    {
        using var script = new Script(_ => Busy(1));
        using var road = new Road(script, retries: 3);

        var error = await road.FailAsync(road.SendAsync(PlainProtocol.Read));

        Assert.Equal(CrmErrorId.RateLimited, error.ErrorId);
        Assert.Equal(4, script.Sent.Count);
    }

    [Fact]
    public async Task All_waits_of_a_call_stay_within_the_budget()
    {
        using var script = new Script(_ => Busy(100));
        using var road = new Road(script, retries: 50);
        var begin = road.Time.GetUtcNow();

        var error = await road.FailAsync(road.SendAsync(PlainProtocol.Read));

        Assert.Equal(CrmErrorId.RateLimited, error.ErrorId);
        Assert.Equal(TimeSpan.FromSeconds(300), road.Time.GetUtcNow() - begin);
        Assert.Equal(4, script.Sent.Count);
    }

    [Fact]
    public async Task The_backoff_grows_is_capped_and_follows_the_injected_chance()
    {
        var low = await BackoffAsync(() => 0.1);
        var lowAgain = await BackoffAsync(() => 0.1);
        var high = await BackoffAsync(() => 0.99);

        Assert.Equal(8, low.Count);
        Assert.Equal(low, lowAgain);
        Assert.NotEqual(low, high);
        Assert.All(high, wait => Assert.InRange(wait, TimeSpan.FromMilliseconds(1), RetryTiming.MaxDelay));
        Assert.True(high[^1] > high[0]);

        static async Task<List<TimeSpan>> BackoffAsync(Func<double> random)
        {
            using var road = new Road(new Script("?"), retries: 8, random: random);
            var task = road.SendAsync(PlainProtocol.Read);
            var waits = await road.Time.PassAsync(task);
            await Assert.ThrowsAsync<CrmException>(() => task);
            return waits;
        }
    }

    [Fact]
    public async Task Cancelling_during_the_wait_ends_it_at_once_and_leaves_nothing_in_doubt()
    {
        using var stop = new CancellationTokenSource();
        using var script = new Script(_ => Busy(60));
        using var road = new Road(script);
        var task = road.WriteAsync(PlainProtocol.Add, "k1", stop: stop.Token);
        await road.Time.NextWaitAsync();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        Assert.Single(script.Sent);
        Assert.Equal(OperationState.Refused, await road.StateAsync());
    }

    [Theory]
    [InlineData("get", CrmErrorId.Timeout)]
    [InlineData("add", CrmErrorId.OutcomeUnknown)]
    public async Task No_answer_within_the_limit_ends_the_attempt(string kind, string id)
    {
        using var script = new Script(async (_, _, stop) =>
        {
            await Task.Delay(Timeout.Infinite, stop);
            return Script.Text("ok");
        });
        using var road = new Road(script, retries: 0, timeout: TimeSpan.FromSeconds(5));
        var task = kind == "get" ? road.SendAsync(PlainProtocol.Read) : (Task)road.WriteAsync(PlainProtocol.Add, "k1");
        Assert.Equal(TimeSpan.FromSeconds(5), await road.Time.NextWaitAsync());

        road.Time.Advance(TimeSpan.FromSeconds(5));

        var error = await Assert.ThrowsAsync<CrmException>(() => task);
        Assert.Equal(id, error.ErrorId);
        Assert.Contains("no answer within 5 s", error.Message);
    }

    private static HttpResponseMessage Busy(int seconds) => After(Script.Text("", HttpStatusCode.TooManyRequests), seconds);

    private static HttpResponseMessage After(HttpResponseMessage response, int seconds)
    {
        response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(seconds));
        return response;
    }
}
