using CrmTools.Core.Journal;
using CrmTools.Core.Journal.Postgres;
using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support.Postgres;

namespace CrmTools.Core.Tests.Journal.Postgres;

/// <summary>The tables are made by whoever comes first, and what is not ours is left alone.</summary>
[Collection("PostgreSQL")]
public sealed class SchemaTests(PostgresServer server) : IAsyncDisposable
{
    private static readonly Intent Intent = new(new JournalKey(new JournalAccount("Plain", "me", "x"), "op", "k"), "p", Tier.Marked);

    private readonly Fleet _fleet = new(server);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_many_machines_that_find_nothing_one_makes_the_tables()
    {
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _fleet.Join().ClaimAsync(Intent, Stop)));

        Assert.Single(claims, claim => claim.Kind == ClaimKind.Mine);
        Assert.Equal(PostgresSchema.Version, await _fleet.RunAsync("SELECT max(number) FROM {s}.version"));
    }

    [Fact]
    public async Task A_journal_of_the_first_version_is_brought_up_to_date_by_one_of_many_and_keeps_what_it_knows()
    {
        var first = _fleet.Join();
        await first.ClaimAsync(Intent, Stop);
        await first.SettleAsync(Intent.Key, new Ending(OperationState.Applied, 1, "id7"));
        await _fleet.RunAsync("ALTER TABLE {s}.operation DROP COLUMN kind, DROP COLUMN quantity, DROP COLUMN error; DELETE FROM {s}.version WHERE number > 1");

        var claims = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _fleet.Join().ClaimAsync(Intent, Stop)));

        Assert.All(claims, claim => Assert.Equal((ClaimKind.Done, "id7", default), (claim.Kind, claim.Earlier!.Result, claim.Earlier.Effect)));
        Assert.Equal(PostgresSchema.Version, await _fleet.RunAsync("SELECT count(*)::integer FROM {s}.version"));
    }

    [Fact]
    public async Task A_later_version_is_refused_and_left_as_it_is()
    {
        await _fleet.Join().ClaimAsync(Intent, Stop);
        await _fleet.RunAsync("INSERT INTO {s}.version (number) VALUES (99)");

        var error = await Assert.ThrowsAsync<CrmException>(() => _fleet.Join().ClaimAsync(Intent, Stop));

        Assert.Equal(CrmErrorId.JournalError, error.ErrorId);
        Assert.Contains("version 99", error.Message);
        Assert.Equal(1L, await _fleet.RunAsync("SELECT count(*) FROM {s}.operation"));
    }

    [Fact]
    public async Task A_schema_of_something_else_is_refused_and_left_as_it_is()
    {
        await _fleet.RunAsync("CREATE SCHEMA {s} CREATE TABLE customers (id integer)");

        var error = await Assert.ThrowsAsync<CrmException>(() => _fleet.Join().ClaimAsync(Intent, Stop));

        Assert.Contains("something else", error.Message);
        Assert.Equal(1L, await _fleet.RunAsync("SELECT count(*) FROM pg_class WHERE relnamespace = '{s}'::regnamespace"));
    }

    [Fact]
    public async Task A_user_without_rights_is_told_which_ones_and_one_with_the_tables_rights_needs_no_more()
    {
        var user = $"u_{Guid.NewGuid():N}";
        await _fleet.RunAsync($"CREATE ROLE {user} LOGIN PASSWORD 'x-canary'");
        var place = PostgresPlace.Parse(new Npgsql.NpgsqlConnectionStringBuilder(server.Connection(_fleet.Schema)) { Username = user, Password = "x-canary" }.ConnectionString);
        await using var poor = new PostgresJournal(place);
        try
        {
            var error = await Assert.ThrowsAsync<CrmException>(() => poor.ClaimAsync(Intent, Stop));
            Assert.Contains("GRANT", error.Message.ToUpperInvariant());

            await _fleet.Join().ClaimAsync(Intent, Stop);
            await _fleet.RunAsync($"GRANT USAGE ON SCHEMA {{s}} TO {user}; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {{s}} TO {user}");

            Assert.Equal(ClaimKind.Busy, (await poor.ClaimAsync(Intent, Stop)).Kind);
            Assert.Equal(ClaimKind.Mine, (await poor.ClaimAsync(Intent with { Key = Intent.Key with { Key = "another" } }, Stop)).Kind);
        }
        finally
        {
            await poor.DisposeAsync();
            await _fleet.RunAsync($"DROP SCHEMA {{s}} CASCADE; DROP ROLE {user}");
        }
    }

    public ValueTask DisposeAsync() => _fleet.DisposeAsync();
}
