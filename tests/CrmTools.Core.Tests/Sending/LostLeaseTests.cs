using CrmTools.Core.Journal;
using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace CrmTools.Core.Tests.Sending;

/// <summary>What a user is told of a write that another machine may have taken over before its end was recorded.</summary>
public sealed class LostLeaseTests
{
    private readonly FakeTimeProvider _clock = new();

    [Theory]
    [InlineData(0, "Plain.e1")]
    [InlineData(26, CrmErrorId.JournalError)]
    public async Task Not_done_is_said_only_while_nobody_else_can_be_at_it(int secondsToRecord, string expected)
    {
        using var vendor = new Script("no");
        using var road = new Road(vendor);
        using var lease = new Lease(1, TimeSpan.FromSeconds(25), Lease.Now(_clock), "the shared journal", _clock);
        var journal = new Slow(road.Journal, lease, () => _clock.Advance(TimeSpan.FromSeconds(secondsToRecord)));
        var once = new OnceWriter(road.Exchange, new OnceTerms(journal, Road.Shop, Road.Settle), new Redactor(), new ExchangeTiming(Road.Timeout, 0) { Time = road.Time, Random = () => 0.5 });

        var error = await Assert.ThrowsAsync<CrmException>(() => once.WriteAsync(
            new Addition(PlainProtocol.AddMarked, (_, _) => "id1"), new Call(PlainProtocol.AddMarked) { Key = "k", Body = { ["value"] = "1" } }, road.Log, Road.Stop));

        Assert.EndsWith(expected, error.ErrorId, StringComparison.Ordinal);
        Assert.Single(vendor.Sent);
    }

    /// <summary>A journal of many machines that takes its time to record an end.</summary>
    private sealed class Slow(IJournal inner, Lease lease, Action pass) : IJournal
    {
        public string Place => inner.Place;

        public async Task<Claim> ClaimAsync(Intent intent, CancellationToken cancellation) => await inner.ClaimAsync(intent, cancellation) with { Lease = lease };

        public Task NoteAsync(JournalKey key, string baseline, CancellationToken cancellation) => inner.NoteAsync(key, baseline, cancellation);

        public Task SettleAsync(JournalKey key, Ending ending)
        {
            pass();
            return inner.SettleAsync(key, ending);
        }

        public Task<JournalEntry?> DecideAsync(JournalKey key, Ending ending, CancellationToken cancellation) => inner.DecideAsync(key, ending, cancellation);

        public IAsyncEnumerable<IReadOnlyList<JournalEntry>> FindAsync(JournalFilter filter, CancellationToken cancellation) => inner.FindAsync(filter, cancellation);

        public Task<int> RemoveAsync(JournalFilter filter, CancellationToken cancellation) => inner.RemoveAsync(filter, cancellation);
    }
}
