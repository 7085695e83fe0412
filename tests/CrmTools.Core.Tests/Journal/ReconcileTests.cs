using System.Net;
using CrmTools.Core.Journal;
using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support;

namespace CrmTools.Core.Tests.Journal;

/// <summary>What is lost on the way is asked for after the settle time, never before and never guessed.</summary>
public sealed class ReconcileTests
{
    private static readonly Func<HttpResponseMessage> Lost = () => Script.Text("", HttpStatusCode.BadGateway);

    [Fact]
    public async Task Found_in_the_record_it_is_applied_and_not_sent_again()
    {
        using var vendor = new Script(_ => Lost());
        using var road = new Road(vendor);

        var written = await road.RunAsync(road.WriteAsync(PlainProtocol.AddMarked, "k1", look: Looks(new Finding.Applied("id9"))));

        Assert.Equal(new Written("id9", 1, false), written);
        Assert.Equal(OperationState.Applied, await road.StateAsync());
        Assert.Single(vendor.Sent);
    }

    [Fact]
    public async Task Absent_from_the_record_it_is_sent_again()
    {
        using var vendor = new Script(number => number == 1 ? Lost() : Script.Text("ok"));
        using var road = new Road(vendor);

        var written = await road.RunAsync(road.WriteAsync(PlainProtocol.AddMarked, "k1", look: Looks(Finding.Absent.Proven)));

        Assert.Equal(new Written("id1", 2, false), written);
        Assert.Equal(2, vendor.Sent.Count);
    }

    [Fact]
    public async Task Nobody_looks_before_the_settle_time_is_over()
    {
        using var vendor = new Script(_ => Lost());
        using var road = new Road(vendor);
        var lookedAt = DateTimeOffset.MinValue;
        var begun = road.Time.GetUtcNow();

        await road.RunAsync(road.WriteAsync(PlainProtocol.AddMarked, "k1", look: (_, _, _, _) =>
        {
            lookedAt = road.Time.GetUtcNow();
            return Task.FromResult<Finding>(new Finding.Applied(null));
        }));

        Assert.Equal(Road.Settle, lookedAt - begun);
    }

    [Fact]
    public async Task What_the_record_does_not_tell_stays_in_doubt_and_is_not_sent_again()
    {
        using var vendor = new Script(_ => Lost());
        using var road = new Road(vendor);

        var error = await road.FailAsync(road.WriteAsync(PlainProtocol.AddMarked, "k1", look: Looks(new Finding.Undecided("the balance rose by exactly 5"))));

        Assert.Equal(CrmErrorId.OutcomeUnknown, error.ErrorId);
        Assert.Contains("the balance rose by exactly 5", error.Message);
        Assert.Contains("Resolve-CrmOperation", error.Remedy);
        Assert.Equal(OperationState.InDoubt, await road.StateAsync());
        Assert.Single(vendor.Sent);
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_leaves_it_in_doubt()
    {
        using var vendor = new Script(_ => Lost());
        using var road = new Road(vendor);

        var error = await road.FailAsync(road.WriteAsync(
            PlainProtocol.AddMarked, "k1", look: (_, _, _, _) => throw CrmError.Invalid("x", "the vendor is away", "Wait.")));

        Assert.Equal(CrmErrorId.OutcomeUnknown, error.ErrorId);
        Assert.Contains("the vendor is away", error.Message);
        Assert.Equal(OperationState.InDoubt, await road.StateAsync());
    }

    [Fact]
    public async Task Lost_each_time_it_ends_as_not_done_and_its_key_is_free()
    {
        using var vendor = new Script(_ => Lost());
        using var road = new Road(vendor, retries: 2);

        var error = await road.FailAsync(road.WriteAsync(PlainProtocol.AddMarked, "k1", look: Looks(Finding.Absent.Proven)));

        Assert.Equal(CrmErrorId.ConnectionFailed, error.ErrorId);
        Assert.True(error.IsTransient);
        Assert.Contains("nothing was done", error.Message);
        Assert.Equal(OperationState.Refused, await road.StateAsync());
        Assert.Equal(3, vendor.Sent.Count);
    }

    [Fact]
    public async Task What_another_run_left_in_doubt_is_asked_for_before_it_is_sent()
    {
        using var vendor = new Script("ok");
        using var road = new Road(vendor);
        using var stop = new CancellationTokenSource();
        var first = road.WriteAsync(PlainProtocol.AddMarked, "k1", stop: stop.Token, look: (_, _, _, _) => throw new InvalidOperationException("Not yet."));
        await first;
        await road.Journal.SettleAsync(new JournalKey(Road.Shop, "thing.mark", "k1"), new Ending(OperationState.InDoubt));

        var again = await road.RunAsync(road.WriteAsync(PlainProtocol.AddMarked, "k1", look: Looks(new Finding.Applied("id9"))));

        Assert.Equal(new Written("id9", 0, true), again);
        Assert.Single(vendor.Sent);
    }

    [Fact]
    public async Task The_state_before_is_read_before_each_sending_and_handed_to_the_look()
    {
        using var vendor = new Script(number => number == 1 ? Lost() : Script.Text("ok"));
        using var road = new Road(vendor);
        var (reads, seen) = (0, new List<string?>());
        var addition = new Addition(PlainProtocol.AddMarked, (_, _) => "id1")
        {
            Baseline = (_, _, _) => Task.FromResult($"state {++reads} after {vendor.Sent.Count}"),
            Look = (_, baseline, _, _) =>
            {
                seen.Add(baseline);
                return Task.FromResult<Finding>(Finding.Absent.Proven);
            },
        };

        await road.RunAsync(road.Once.WriteAsync(addition, new Call(PlainProtocol.AddMarked) { Key = "k1" }, road.Log, Road.Stop));

        Assert.Equal(["state 1 after 0"], seen);
        Assert.Equal(2, reads);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("?", 0)]
    public async Task A_holder_that_noted_no_state_before_had_sent_nothing(string? noted, int sent)
    {
        using var vendor = new Script("ok");
        using var road = new Road(vendor);
        var call = new Call(PlainProtocol.AddMarked) { Key = "k1" };
        var key = new JournalKey(Road.Shop, call.Endpoint.Name, "k1");
        var addition = new Addition(call.Endpoint, (_, _) => "id1")
        {
            Baseline = (_, _, _) => Task.FromResult("before"),
            Look = (_, _, _, _) => Task.FromResult<Finding>(new Finding.Undecided("nothing tells")),
        };
        var fingerprint = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(call.Payload)));
        await road.Journal.ClaimAsync(new Intent(key, fingerprint, call.Endpoint.Tier), Road.Stop);
        if (noted is not null) await road.Journal.NoteAsync(key, noted, Road.Stop);
        await road.Journal.SettleAsync(key, new Ending(OperationState.InDoubt));
        var task = road.Once.WriteAsync(addition, call, road.Log, Road.Stop);

        if (sent == 1) Assert.Equal("id1", (await road.RunAsync(task)).Id);
        else Assert.Equal(CrmErrorId.OutcomeUnknown, (await road.FailAsync(task)).ErrorId);
        Assert.Equal(sent, vendor.Sent.Count);
    }

    [Fact]
    public async Task Cancelled_while_waiting_it_stays_in_doubt()
    {
        using var vendor = new Script(_ => Lost());
        using var road = new Road(vendor);
        using var stop = new CancellationTokenSource();
        var task = road.WriteAsync(PlainProtocol.AddMarked, "k1", stop: stop.Token, look: Looks(Finding.Absent.Proven));
        await road.Time.NextWaitAsync();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        Assert.Equal(OperationState.InDoubt, await road.StateAsync());
    }

    private static Addition.LookUp Looks(Finding finding) => (_, _, _, _) => Task.FromResult(finding);
}
