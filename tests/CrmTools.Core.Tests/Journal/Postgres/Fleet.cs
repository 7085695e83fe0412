using CrmTools.Core.Journal.Postgres;
using CrmTools.Core.Tests.Support.Postgres;
using Npgsql;

namespace CrmTools.Core.Tests.Journal.Postgres;

/// <summary>Machines on one shared journal: each journal is one, with a clock of its own if need be.</summary>
internal sealed class Fleet(PostgresServer server) : IAsyncDisposable
{
    private readonly List<PostgresJournal> _open = [];

    public string Schema { get; } = $"t_{Guid.NewGuid():N}";

    public PostgresPlace Place
    {
        get
        {
            if (server.Missing is { } why) Assert.Skip(why);
            return PostgresPlace.Parse(server.Connection(Schema));
        }
    }

    /// <summary>One more machine.</summary>
    public PostgresJournal Join(PostgresTiming? timing = null)
    {
        _open.Add(new PostgresJournal(Place, timing));
        return _open[^1];
    }

    /// <summary>Runs SQL as somebody else would.</summary>
    public async Task<object?> RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Place.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql.Replace("{s}", Schema, StringComparison.Ordinal), connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var journal in _open) await journal.DisposeAsync();
        if (server.Missing is null) await RunAsync("DROP SCHEMA IF EXISTS {s} CASCADE");
        NpgsqlConnection.ClearAllPools();
    }
}
