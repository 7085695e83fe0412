using CrmTools.Core.Journal;
using CrmTools.Core.Journal.Postgres;
using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support.Postgres;

namespace CrmTools.Core.Tests.Journal.Postgres;

/// <summary>Connections that are cut, servers that start again, databases that are not there.</summary>
[Collection("PostgreSQL")]
public sealed class OutageTests(PostgresServer server) : IAsyncDisposable
{
    private static readonly JournalAccount Shop = new("Plain", "me", "https://plain.example/");

    private readonly Fleet _fleet = new(server);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_starts_again_is_waited_for_and_nothing_is_lost()
    {
        var journal = _fleet.Join();
        var claim = await journal.ClaimAsync(Intent("a"), Stop);

        server.Stop();
        var (settling, claiming) = (journal.SettleAsync(Intent("a").Key, new Ending(OperationState.Applied, 1, "id7")), journal.ClaimAsync(Intent("b"), Stop));
        server.Start();

        await settling;
        Assert.Equal(ClaimKind.Mine, (await claiming).Kind);
        Assert.Equal("id7", (await journal.ClaimAsync(Intent("a"), Stop)).Earlier!.Result);
        Assert.Equal(1L, await _fleet.RunAsync("SELECT sum(attempts) FROM {s}.operation"));
        Assert.True(claim.Lease!.IsGood);
    }

    [Fact]
    public async Task Cut_connections_at_any_moment_neither_lose_a_claim_nor_give_it_twice()
    {
        var (first, second) = (_fleet.Join(), _fleet.Join());
        await first.ClaimAsync(Intent("warm"), Stop);
        await second.ClaimAsync(Intent("up"), Stop);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var cutting = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await _fleet.RunAsync("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'CrmTools' AND pid <> pg_backend_pid()");
                await Task.Delay(Random.Shared.Next(5, 25), Stop);
            }
        }, Stop);

        var mine = 0;
        for (var round = 0; round < 60; round++)
        {
            var keys = Enumerable.Range(0, 10).Select(number => $"{round}-{number}").ToArray();
            var claims = await Task.WhenAll(keys.SelectMany(key => new[] { (first, key), (second, key) }).Select(async pair =>
            {
                var claim = await pair.Item1.ClaimAsync(Intent(pair.key), Stop);
                if (claim.Kind == ClaimKind.Mine) await pair.Item1.SettleAsync(Intent(pair.key).Key, new Ending(OperationState.Applied, 1, pair.key));
                return (pair.key, claim.Kind);
            }));
            foreach (var key in keys) Assert.Single(claims, claim => claim == (key, ClaimKind.Mine));
            mine += claims.Count(claim => claim.Kind == ClaimKind.Mine);
        }

        await enough.CancelAsync();
        await cutting;
        Assert.Equal(600, mine);
        Assert.Equal(600L, await _fleet.RunAsync("SELECT sum(attempts) FROM {s}.operation"));
        Assert.Equal(600L, await _fleet.RunAsync("SELECT count(*) FROM {s}.operation WHERE state = 1 AND result = key"));
    }

    [Fact]
    public async Task A_database_that_stays_away_is_an_error_that_names_it_and_its_lease_is_given_up()
    {
        var journal = _fleet.Join(new PostgresTiming { Patience = TimeSpan.FromMilliseconds(300) });
        var lease = (await journal.ClaimAsync(Intent("a"), Stop)).Lease!;
        server.Stop();
        try
        {
            var error = await Assert.ThrowsAsync<CrmException>(() => journal.SettleAsync(Intent("a").Key, new Ending(OperationState.Applied)));

            Assert.Equal(CrmErrorId.JournalError, error.ErrorId);
            Assert.Contains(journal.Place, error.Message);
            Assert.DoesNotContain("canary", error.ToString());
            Assert.False(lease.IsGood);
        }
        finally
        {
            server.Start();
        }

        // This process knows that it is not at it any more; it may have been sent.
        Assert.Equal(ClaimKind.Recovered, (await journal.ClaimAsync(Intent("a"), Stop)).Kind);
    }

    [Fact]
    public async Task Whoever_stops_while_the_database_is_away_does_not_wait_and_leaves_no_claim()
    {
        var journal = _fleet.Join();
        await journal.ClaimAsync(Intent("a"), Stop);
        using var stop = new CancellationTokenSource();
        server.Stop();
        var claiming = journal.ClaimAsync(Intent("b"), stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => claiming);
        server.Start();

        while ((await journal.ClaimAsync(Intent("b"), Stop)).Kind != ClaimKind.Mine) await Task.Delay(10, Stop);
    }

    [Theory]
    [InlineData("Password", "wrong-canary", "password")]
    [InlineData("Database", "nowhere", "no such database")]
    [InlineData("Port", "1", "cannot be reached")]
    public async Task A_journal_that_cannot_be_opened_says_why_at_once_and_shows_no_password(string name, string value, string expected)
    {
        var given = new Npgsql.NpgsqlConnectionStringBuilder(_fleet.Place.ConnectionString) { [name] = value };
        await using var journal = new PostgresJournal(PostgresPlace.Parse(given.ConnectionString));

        var error = await Assert.ThrowsAsync<CrmException>(() => journal.ClaimAsync(Intent("a"), Stop));

        Assert.Equal(CrmErrorId.JournalError, error.ErrorId);
        Assert.Contains(expected, error.Message);
        Assert.NotNull(error.Remedy);
        Assert.DoesNotContain("canary", error + journal.Place);
    }

    public ValueTask DisposeAsync() => _fleet.DisposeAsync();

    private static Intent Intent(string key) => new(new JournalKey(Shop, "op", key), "p", Tier.Marked);
}
