using System.Net;
using CrmTools.Core.Journal;
using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support;

namespace CrmTools.Core.Tests.Journal;

/// <summary>Additive writes and their keys, through the exchange.</summary>
public sealed class WriteOnceTests
{
    [Fact]
    public async Task A_key_that_was_applied_returns_the_stored_id_and_sends_nothing()
    {
        using var vendor = new Script("ok");
        using var road = new Road(vendor);

        var first = await road.WriteAsync(PlainProtocol.Add, "k1");
        var second = await road.WriteAsync(PlainProtocol.Add, "k1");

        Assert.Equal(new Written("id1", 1, false), first);
        Assert.Equal(new Written("id1", 0, true), second);
        Assert.Single(vendor.Sent);
    }

    [Fact]
    public async Task The_same_key_with_another_payload_is_the_callers_mistake_and_sends_nothing()
    {
        using var vendor = new Script("ok");
        using var road = new Road(vendor);
        await road.WriteAsync(PlainProtocol.Add, "k1", "100");

        var error = await Assert.ThrowsAsync<CrmException>(() => road.WriteAsync(PlainProtocol.Add, "k1", "200"));

        Assert.Equal((CrmErrorId.InvalidInput, CrmErrorCategory.InvalidArgument), (error.ErrorId, error.Category));
        Assert.Contains("'k1'", error.Message);
        Assert.Equal("k1", error.OperationKey);
        Assert.Single(vendor.Sent);
    }

    [Theory]
    [InlineData("ok", (int)OperationState.Applied)]
    [InlineData("no", (int)OperationState.Refused)]
    [InlineData("stale", (int)OperationState.Refused)]
    [InlineData("busy", (int)OperationState.Refused)]
    [InlineData("?", (int)OperationState.InDoubt)]
    public async Task The_journal_remembers_what_is_proven(string answer, int state)
    {
        using var vendor = new Script(_ => Script.Text(answer));
        using var road = new Road(vendor);

        await road.Time.PassAsync(Task.WhenAny(road.WriteAsync(PlainProtocol.Add, "k1")));

        Assert.Equal((OperationState)state, await road.StateAsync());
    }

    [Theory]
    [InlineData("no")]
    [InlineData("stale")]
    [InlineData("busy")]
    [InlineData("?")]
    public async Task After_a_lost_attempt_of_a_keyed_write_nothing_but_acceptance_proves_anything(string answer)
    {
        using var vendor = new Script(number => Script.Text(number == 1 ? "?" : answer));
        using var road = new Road(vendor);

        Assert.Equal(CrmErrorId.OutcomeUnknown, (await road.FailAsync(road.WriteAsync(PlainProtocol.AddKeyed, "k1"))).ErrorId);

        Assert.Equal(OperationState.InDoubt, await road.StateAsync());
    }

    [Fact]
    public async Task A_refused_write_frees_its_key()
    {
        using var vendor = new Script("no", "ok");
        using var road = new Road(vendor);

        Assert.Equal("Crm.Plain.e1", (await Assert.ThrowsAsync<CrmException>(() => road.WriteAsync(PlainProtocol.Add, "k1"))).ErrorId);

        Assert.False((await road.WriteAsync(PlainProtocol.Add, "k1")).AlreadyApplied);
        Assert.Equal(2, vendor.Sent.Count);
    }

    [Theory]
    [InlineData("an answer that cannot be read")]
    [InlineData("server failure")]
    [InlineData("broken connection")]
    [InlineData("a failure that nobody expected")]
    public async Task A_write_in_doubt_is_not_sent_again(string how)
    {
        using var vendor = new Script(_ => how switch
        {
            "an answer that cannot be read" => Script.Text("?"),
            "server failure" => Script.Text("", HttpStatusCode.InternalServerError),
            "broken connection" => throw new HttpRequestException("reset"),
            _ => throw new ArithmeticException("nobody expected this"),
        });
        using var road = new Road(vendor);
        await Assert.ThrowsAnyAsync<Exception>(() => road.WriteAsync(PlainProtocol.AddMarked, "k1"));

        var error = await Assert.ThrowsAsync<CrmException>(() => road.WriteAsync(PlainProtocol.AddMarked, "k1"));

        Assert.Equal(CrmErrorId.OutcomeUnknown, error.ErrorId);
        Assert.Equal(0, error.Attempts);
        Assert.Single(vendor.Sent);
    }

    [Fact]
    public async Task A_keyed_write_that_was_lost_and_then_refused_is_in_doubt()
    {
        using var vendor = new Script(number => number == 1 ? Script.Text("", HttpStatusCode.BadGateway) : Script.Text("no"));
        using var road = new Road(vendor);

        var error = await road.FailAsync(road.WriteAsync(PlainProtocol.AddKeyed, "k1"));

        Assert.Equal(CrmErrorId.OutcomeUnknown, error.ErrorId);
        Assert.Equal(CrmErrorId.OutcomeUnknown, (await Assert.ThrowsAsync<CrmException>(() => road.WriteAsync(PlainProtocol.AddKeyed, "k1"))).ErrorId);
        Assert.Equal(3, vendor.Sent.Count);
    }

    [Fact]
    public async Task A_keyed_write_that_was_lost_and_then_accepted_is_applied()
    {
        using var vendor = new Script(number => number == 1 ? Script.Text("", HttpStatusCode.BadGateway) : Script.Text("ok"));
        using var road = new Road(vendor);

        Assert.Equal(new Written("id1", 2, false), await road.RunAsync(road.WriteAsync(PlainProtocol.AddKeyed, "k1")));
        Assert.True((await road.WriteAsync(PlainProtocol.AddKeyed, "k1")).AlreadyApplied);
    }

    [Fact]
    public async Task Cancelled_before_it_left_the_key_is_free()
    {
        using var vendor = new Script("ok");
        using var road = new Road(vendor);
        road.Gate.CloseFor(TimeSpan.FromMinutes(1));
        using var stop = new CancellationTokenSource();
        var task = road.WriteAsync(PlainProtocol.Add, "k1", stop: stop.Token);
        await road.Time.NextWaitAsync();

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        Assert.Empty(vendor.Sent);
        road.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.False((await road.WriteAsync(PlainProtocol.Add, "k1")).AlreadyApplied);
        Assert.Single(vendor.Sent);
    }

    [Theory]
    [InlineData("the lower layer says cancelled")]
    [InlineData("the lower layer says broken")]
    public async Task Cancelled_after_it_left_it_is_in_doubt(string how)
    {
        var arrived = new TaskCompletionSource();
        using var vendor = new Script(async (_, _, stop) =>
        {
            arrived.SetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, stop);
            }
            catch (OperationCanceledException) when (how == "the lower layer says broken")
            {
                throw new HttpRequestException("the connection was aborted");
            }

            return Script.Text("ok");
        });
        using var road = new Road(vendor);
        using var stop = new CancellationTokenSource();
        var task = road.WriteAsync(PlainProtocol.Add, "k1", stop: stop.Token);
        await arrived.Task;

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);

        var error = await Assert.ThrowsAsync<CrmException>(() => road.WriteAsync(PlainProtocol.Add, "k1"));
        Assert.Equal(CrmErrorId.OutcomeUnknown, error.ErrorId);
        Assert.Single(vendor.Sent);
    }

    [Fact]
    public async Task An_id_that_cannot_be_read_does_not_undo_what_was_accepted()
    {
        using var vendor = new Script("ok");
        using var road = new Road(vendor);
        var call = new Call(PlainProtocol.Add) { Key = "k1" };
        var unreadable = new Addition(PlainProtocol.Add, (_, _) => throw new FormatException());

        await Assert.ThrowsAsync<FormatException>(() => road.Once.WriteAsync(unreadable, call, road.Log, Road.Stop));

        Assert.True((await road.Once.WriteAsync(unreadable, call, road.Log, Road.Stop)).AlreadyApplied);
        Assert.Single(vendor.Sent);
    }

    [Fact]
    public async Task Of_a_hundred_with_one_key_at_once_one_is_sent()
    {
        var open = new TaskCompletionSource();
        using var vendor = new Script(async (_, _, _) =>
        {
            await open.Task;
            return Script.Text("ok");
        });
        using var road = new Road(vendor);
        var tasks = Enumerable.Range(0, 100).Select(_ => Task.Run(() => road.WriteAsync(PlainProtocol.Add, "k1"))).ToList();
        while (vendor.Sent.Count == 0) await Task.Delay(5, Road.Stop);
        open.SetResult();

        var written = await road.RunAsync(Task.WhenAll(tasks));

        Assert.Equal(99, written.Count(one => one.AlreadyApplied));
        Assert.All(written, one => Assert.Equal("id1", one.Id));
        Assert.Single(vendor.Sent);
    }

    [Fact]
    public async Task An_additive_write_without_a_key_is_a_mistake_of_ours()
    {
        using var road = new Road(new Script("ok"));

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            road.Once.WriteAsync(new Addition(PlainProtocol.Add, (_, _) => null), new Call(PlainProtocol.Add), road.Log, Road.Stop));
    }
}
