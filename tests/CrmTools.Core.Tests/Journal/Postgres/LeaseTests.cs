using CrmTools.Core.Journal;
using CrmTools.Core.Journal.Postgres;
using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support.Postgres;
using Microsoft.Extensions.Time.Testing;

namespace CrmTools.Core.Tests.Journal.Postgres;

/// <summary>Machines that die, or are cut off, lose what they claimed; and stop sending before others begin.</summary>
[Collection("PostgreSQL")]
public sealed class LeaseTests(PostgresServer server) : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly JournalKey Key = new(new JournalAccount("Plain", "me", "https://plain.example/"), "op", "k");
    private static readonly Intent Intent = new(Key, "p", Tier.Marked);

    private readonly Fleet _fleet = new(server);
    private readonly FakeTimeProvider _store = new(Start);

    // Each machine has a clock of its own, and all are wrong in another way.
    private readonly FakeTimeProvider _here = new(Start.AddHours(-3));
    private readonly FakeTimeProvider _there = new(Start.AddDays(2));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_dead_machine_was_at_is_taken_over_after_its_lease_and_its_silence_counts_from_there()
    {
        var (first, second) = (Join(_here), Join(_there));
        await first.ClaimAsync(Intent, Stop);

        _store.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(ClaimKind.Busy, (await second.ClaimAsync(Intent, Stop)).Kind);
        _store.Advance(TimeSpan.FromSeconds(13));
        var claim = await second.ClaimAsync(Intent, Stop);

        Assert.Equal((ClaimKind.Recovered, TimeSpan.FromSeconds(12)), (claim.Kind, claim.Quiet));
    }

    [Fact]
    public async Task Of_many_machines_one_takes_over()
    {
        await Join(_here).ClaimAsync(Intent, Stop);
        _store.Advance(TimeSpan.FromMinutes(1));

        var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Join(_there).ClaimAsync(Intent, Stop)));

        Assert.Single(claims, claim => claim.Kind == ClaimKind.Recovered);
        Assert.Equal(5, claims.Count(claim => claim.Kind == ClaimKind.Busy));
    }

    [Fact]
    public async Task A_machine_that_lives_renews_its_lease()
    {
        var (first, second) = (Join(_here), Join(_there));
        var lease = (await first.ClaimAsync(Intent, Stop)).Lease!;
        for (var passed = 0; passed < 60; passed++)
        {
            _store.Advance(TimeSpan.FromSeconds(1));
            _here.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, Stop);
            while (lease.Left < TimeSpan.FromSeconds(2)) await Task.Delay(5, Stop);
        }

        Assert.Equal(ClaimKind.Busy, (await second.ClaimAsync(Intent, Stop)).Kind);
        Assert.True(lease.IsGood);
    }

    [Fact]
    public async Task A_machine_that_cannot_renew_stops_before_the_others_begin()
    {
        var lease = (await Join(_here, renewal: TimeSpan.FromHours(1)).ClaimAsync(Intent, Stop)).Lease!;
        Assert.True(lease.IsGood);

        _here.Advance(TimeSpan.FromSeconds(25));

        Assert.False(lease.IsGood);
        Assert.True(lease.Ended.IsCancellationRequested);
        Assert.Equal(CrmErrorId.JournalError, Assert.Throws<CrmException>(lease.ThrowIfEnded).ErrorId);
    }

    [Fact]
    public async Task A_holder_that_was_given_up_does_not_come_back()
    {
        var (first, second) = (Join(_here), Join(_there));
        var lost = (await first.ClaimAsync(Intent, Stop)).Lease!;
        _store.Advance(TimeSpan.FromMinutes(1));
        await second.ClaimAsync(Intent, Stop);

        var fresh = await first.ClaimAsync(Intent with { Key = Key with { Key = "another" } }, Stop);

        Assert.False(lost.IsGood);
        Assert.True(fresh.Lease!.IsGood);
        Assert.NotEqual(lost.Holder, fresh.Lease.Holder);
    }

    [Theory]
    [InlineData("Refused", "Intended")]
    [InlineData("InDoubt", "Intended")]
    [InlineData("Applied", "Applied")]
    public async Task What_the_former_holder_says_counts_only_if_it_is_proof(string end, string expected)
    {
        var (first, second) = (Join(_here), Join(_there));
        await first.ClaimAsync(Intent, Stop);
        _store.Advance(TimeSpan.FromMinutes(1));
        await second.ClaimAsync(Intent, Stop);

        await first.SettleAsync(Key, new Ending(Enum.Parse<OperationState>(end), 1, "id7"));
        Assert.Equal(expected, (await StateAsync(second)).ToString());

        // And nothing that the second one says takes the proof back.
        await second.SettleAsync(Key, new Ending(OperationState.Refused));
        Assert.Equal(expected == "Applied" ? OperationState.Applied : OperationState.Refused, await StateAsync(second));
    }

    [Fact]
    public async Task A_write_is_not_started_twice_in_one_process_even_when_another_machine_had_it_in_between()
    {
        var (first, second) = (Join(_here), Join(_there));
        await first.ClaimAsync(Intent, Stop);
        _store.Advance(TimeSpan.FromMinutes(1));
        await second.ClaimAsync(Intent, Stop);
        await second.SettleAsync(Key, new Ending(OperationState.Refused));

        Assert.Equal(ClaimKind.Busy, (await first.ClaimAsync(Intent, Stop)).Kind);
        await first.SettleAsync(Key, new Ending(OperationState.InDoubt));
        Assert.Equal(ClaimKind.Mine, (await first.ClaimAsync(Intent, Stop)).Kind);
    }

    [Fact]
    public async Task What_a_dead_machine_was_at_is_shown_as_in_doubt_and_a_person_may_decide()
    {
        var (first, second) = (Join(_here), Join(_there));
        await first.ClaimAsync(Intent, Stop);
        Assert.Equal(OperationState.Intended, await StateAsync(second));
        await second.DecideAsync(Key, new Ending(OperationState.Refused), Stop);
        Assert.Equal(OperationState.Intended, await StateAsync(second));
        _store.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal(OperationState.InDoubt, await StateAsync(second));
        await second.DecideAsync(Key, new Ending(OperationState.Refused), Stop);
        Assert.Equal(ClaimKind.Mine, (await second.ClaimAsync(Intent, Stop)).Kind);
    }

    [Fact]
    public async Task A_machine_that_leaves_in_order_lets_go_at_once()
    {
        var (first, second) = (Join(_here), Join(_there));
        await first.ClaimAsync(Intent, Stop);
        await first.SettleAsync(Key, new Ending(OperationState.InDoubt));
        await first.DisposeAsync();

        Assert.Equal(true, await _fleet.RunAsync("SELECT bool_and(ended) FROM {s}.holder"));
        Assert.Equal(ClaimKind.Recovered, (await second.ClaimAsync(Intent, Stop)).Kind);
    }

    public ValueTask DisposeAsync() => _fleet.DisposeAsync();

    private PostgresJournal Join(TimeProvider clock, TimeSpan? renewal = null)
    {
        var timing = new PostgresTiming { Time = clock, StoreTime = _store };
        return _fleet.Join(renewal is { } given ? timing with { Renewal = given } : timing);
    }

    private static async Task<OperationState> StateAsync(PostgresJournal journal)
    {
        await foreach (var page in journal.FindAsync(new JournalFilter { Key = "k" }, Stop)) return page[0].State;
        throw new InvalidOperationException("The journal is empty.");
    }
}
