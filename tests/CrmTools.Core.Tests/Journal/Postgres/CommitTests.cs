using CrmTools.Core.Journal;
using CrmTools.Core.Journal.Postgres;
using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support.Postgres;

namespace CrmTools.Core.Tests.Journal.Postgres;

/// <summary>The connection dies at the very commit, so that nobody has said whether it happened.</summary>
[Collection("PostgreSQL")]
public sealed class CommitTests(PostgresServer server) : IAsyncDisposable
{
    private static readonly Intent Intent = new(new JournalKey(new JournalAccount("Plain", "me", "x"), "op", "k"), "p", Tier.Marked);

    private readonly Fleet _fleet = new(server);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    public async Task A_claim_and_its_end_happen_once_whichever_side_of_the_commit_it_was(string moment)
    {
        var place = new Npgsql.NpgsqlConnectionStringBuilder(_fleet.Place.ConnectionString);
        using var wire = new CuttingProxy(place.Port);
        (place.Port, place.SearchPath, place.SslMode) = (wire.Port, _fleet.Schema, Npgsql.SslMode.Disable);
        await using var journal = new PostgresJournal(PostgresPlace.Parse(place.ConnectionString));
        await journal.ClaimAsync(Intent with { Key = Intent.Key with { Key = "first" } }, Stop);

        wire.Arm(moment);
        var claim = await journal.ClaimAsync(Intent, Stop);
        Assert.Equal((ClaimKind.Mine, 1), (claim.Kind, wire.Cuts));
        Assert.Equal(ClaimKind.Busy, (await _fleet.Join().ClaimAsync(Intent, Stop)).Kind);

        wire.Arm(moment);
        await journal.SettleAsync(Intent.Key, new Ending(OperationState.Applied, 1, "id7"));
        Assert.Equal(2, wire.Cuts);
        Assert.Equal(1L, await _fleet.RunAsync("SELECT sum(attempts) FROM {s}.operation WHERE key = 'k'"));
        Assert.Equal(ClaimKind.Done, (await _fleet.Join().ClaimAsync(Intent, Stop)).Kind);
    }

    public ValueTask DisposeAsync() => _fleet.DisposeAsync();
}
