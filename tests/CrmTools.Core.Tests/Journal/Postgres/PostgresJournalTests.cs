using CrmTools.Core.Journal;
using CrmTools.Core.Journal.Postgres;
using CrmTools.Core.Tests.Support.Postgres;

namespace CrmTools.Core.Tests.Journal.Postgres;

/// <summary>The journal of many machines keeps what every journal promises.</summary>
[Collection("PostgreSQL")]
public sealed class PostgresJournalTests(PostgresServer server) : JournalContract, IAsyncDisposable
{
    private readonly Fleet _fleet = new(server);

    private protected override IJournal Open(TimeProvider time) => _fleet.Join(new PostgresTiming { Time = time, StoreTime = time });

    [Fact]
    public async Task What_was_said_is_there_after_a_restart()
    {
        var first = (PostgresJournal)Open(Time);
        await first.ClaimAsync(Intent(), Stop);
        await first.SettleAsync(Intent().Key, new Ending(OperationState.Applied, 1, "id7"));
        await first.DisposeAsync();

        var claim = await Open(Time).ClaimAsync(Intent(), Stop);

        Assert.Equal((ClaimKind.Done, "id7"), (claim.Kind, claim.Earlier!.Result));
    }

    [Fact]
    public async Task Two_machines_share_what_they_know()
    {
        var (first, second) = (Open(Time), Open(Time));
        var keys = Enumerable.Range(0, 300).Select(number => $"k{number}").ToArray();

        var claims = await Task.WhenAll(keys.SelectMany(key => new[] { first.ClaimAsync(Intent(key), Stop), second.ClaimAsync(Intent(key), Stop) }));

        Assert.Equal(300, claims.Count(claim => claim.Kind == ClaimKind.Mine));
        Assert.Equal(300, claims.Count(claim => claim.Kind == ClaimKind.Busy));
    }

    [Fact]
    public async Task Texts_that_the_database_cannot_hold_stop_nobody()
    {
        var journal = Open(Time);
        var odd = Intent("odd") with { Subject = "a\0b \ud800 c" };

        await Task.WhenAll(journal.ClaimAsync(odd, Stop), journal.ClaimAsync(Intent("plain"), Stop));
        await journal.SettleAsync(odd.Key, new Ending(OperationState.Applied, 1, "id\0"));

        var claim = await journal.ClaimAsync(odd, Stop);
        Assert.Equal((ClaimKind.Done, "id\ufffd", "a\ufffdb \ufffd c"), (claim.Kind, claim.Earlier!.Result, claim.Earlier.Subject));
    }

    [Fact]
    public async Task A_settle_that_nobody_claimed_fails_alone()
    {
        var journal = Open(Time);
        await journal.ClaimAsync(Intent("a"), Stop);

        var (wrong, right) = (journal.SettleAsync(Intent("none").Key, new Ending(OperationState.Applied)), journal.SettleAsync(Intent("a").Key, new Ending(OperationState.Applied)));

        await Assert.ThrowsAsync<InvalidOperationException>(() => wrong);
        await right;
    }

    public ValueTask DisposeAsync() => _fleet.DisposeAsync();
}
