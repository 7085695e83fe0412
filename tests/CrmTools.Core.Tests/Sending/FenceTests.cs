using CrmTools.Core.Journal;
using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace CrmTools.Core.Tests.Sending;

/// <summary>A process whose lease is over sends nothing, and breaks off what it is sending.</summary>
public sealed class FenceTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Lease _lease;

    public FenceTests() => _lease = new Lease(1, TimeSpan.FromSeconds(25), Lease.Now(_clock), "the shared journal", _clock);

    [Fact]
    public async Task While_the_lease_is_good_it_sends()
    {
        using var vendor = new Script("ok");
        using var road = new Road(vendor);

        Assert.IsType<Verdict.Accepted>(await road.Exchange.TravelAsync(Trip(road), Road.Stop));
    }

    [Fact]
    public async Task After_it_nothing_is_sent()
    {
        using var vendor = new Script("ok");
        using var road = new Road(vendor);
        _clock.Advance(TimeSpan.FromSeconds(25));

        var error = await Assert.ThrowsAsync<CrmException>(() => road.Exchange.TravelAsync(Trip(road), Road.Stop));

        Assert.Equal(CrmErrorId.JournalError, error.ErrorId);
        Assert.Contains("the shared journal", error.Message);
        Assert.Empty(vendor.Sent);
    }

    [Fact]
    public async Task A_lease_that_ends_while_the_gate_is_closed_is_noticed_behind_it()
    {
        using var vendor = new Script("ok");
        using var road = new Road(vendor);
        road.Gate.CloseFor(TimeSpan.FromMinutes(1));
        var travel = road.Exchange.TravelAsync(Trip(road), Road.Stop);
        await road.Time.NextWaitAsync();
        _clock.Advance(TimeSpan.FromSeconds(25));
        road.Time.Advance(TimeSpan.FromMinutes(1));

        await Assert.ThrowsAsync<CrmException>(() => travel);
        Assert.Empty(vendor.Sent);
    }

    [Fact]
    public async Task A_request_on_its_way_is_broken_off_and_in_doubt()
    {
        var arrived = new TaskCompletionSource();
        using var vendor = new Waiting(arrived);
        using var road = new Road(vendor, retries: 0);
        var trip = Trip(road);
        var travel = road.Exchange.TravelAsync(trip, Road.Stop);
        await arrived.Task;

        _clock.Advance(TimeSpan.FromSeconds(25));

        var verdict = Assert.IsType<Verdict.Unproven>(await travel);
        Assert.True(verdict.Left && trip.Doubtful);
        Assert.Equal(Lease.BrokenOff, verdict.Why);
    }

    [Fact]
    public void A_machine_that_slept_is_late_by_its_wall_clock()
    {
        // The monotonic clock stands still while a machine sleeps; the wall clock does not.
        var asleep = new Asleep();
        using var lease = new Lease(1, TimeSpan.FromSeconds(25), Lease.Now(asleep), "journal", asleep);
        Assert.True(lease.IsGood);
        asleep.Wall += TimeSpan.FromSeconds(26);
        Assert.False(lease.IsGood);
    }

    public void Dispose() => _lease.Dispose();

    private Trip Trip(Road road) => new(new Call(PlainProtocol.AddMarked) { Key = "k", Body = { ["value"] = "1" } }, road.Log, 0) { Lease = _lease };

    private sealed class Asleep : TimeProvider
    {
        public DateTimeOffset Wall { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Wall;

        public override long GetTimestamp() => 0;
    }

    private sealed class Waiting(TaskCompletionSource arrived) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("Nobody answers.");
        }
    }
}
