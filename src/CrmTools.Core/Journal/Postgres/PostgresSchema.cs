using Npgsql;

namespace CrmTools.Core.Journal.Postgres;

/// <summary>The tables of a shared journal: made and brought up to date by whoever comes first; a later version or a foreign schema is left alone.</summary>
internal static class PostgresSchema
{
    /// <summary>The version that this module writes.</summary>
    public const int Version = 2;

    /// <summary>The server must know of 64-bit transaction numbers.</summary>
    private const int OldestServer = 13;

    private const string UndefinedTable = "42P01";
    private const string NoRight = "42501";

    // Step n brings version n - 1 to n. "C" compares bytes, so that every server sorts and tells keys apart alike.
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE {0}.account (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            vendor text COLLATE "C" NOT NULL, account text COLLATE "C" NOT NULL, address text COLLATE "C" NOT NULL,
            UNIQUE (vendor, account, address));
        CREATE TABLE {0}.holder (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, started timestamptz NOT NULL, until timestamptz NOT NULL,
            ended boolean NOT NULL DEFAULT false) WITH (fillfactor = 50);
        CREATE TABLE {0}.operation (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, account bigint NOT NULL, operation text COLLATE "C" NOT NULL, key text COLLATE "C" NOT NULL,
            fingerprint text NOT NULL, tier smallint NOT NULL, state smallint NOT NULL, connection text, subject text, call text, baseline text,
            result text, why text, attempts integer NOT NULL, holder bigint NOT NULL, created timestamptz NOT NULL, changed timestamptz NOT NULL,
            UNIQUE (key, operation, account)) WITH (fillfactor = 80);
        CREATE INDEX operation_open ON {0}.operation (state) WHERE state IN (0, 3);
        CREATE INDEX operation_created ON {0}.operation (created);
        CREATE TABLE {0}.pace (
            vendor text COLLATE "C", account text COLLATE "C", address text COLLATE "C", operation text COLLATE "C",
            slots timestamptz[] NOT NULL, closed timestamptz NOT NULL DEFAULT '-infinity',
            PRIMARY KEY (vendor, account, address, operation)) WITH (fillfactor = 50);
        """,
        "ALTER TABLE {0}.operation ADD COLUMN kind smallint NOT NULL DEFAULT 0, ADD COLUMN quantity numeric, ADD COLUMN error text;",
    ];

    /// <summary>Makes the tables, or brings them up to date.</summary>
    /// <exception cref="CrmException">With id JournalError: of a later version, a schema of something else, or a server that is too old.</exception>
    public static async Task PrepareAsync(NpgsqlDataSource source, PostgresPlace place)
    {
        await using var connection = await source.OpenConnectionAsync();
        if (connection.PostgreSqlVersion.Major < OldestServer)
            throw CrmError.Journal(place.Name, PostgresStrings.FormatServerTooOld(connection.PostgreSqlVersion), PostgresStrings.FormatUseServerVersion(OldestServer));
        if (Checked(await FindVersionAsync(connection, place), place) == Version) return;

        await using var transaction = await connection.BeginTransactionAsync();
        await RunAsync(connection, $"SELECT pg_advisory_xact_lock(hashtextextended('CrmTools journal {place.Schema}', 0))");

        // Of two machines that find it missing, the second one finds what the first one made.
        var version = Checked(await ReadVersionAsync(connection, place), place);
        if (version == Version) return;
        if (version == 0)
        {
            if (await NumberAsync(connection, $"SELECT count(*) FROM pg_class WHERE relnamespace = to_regnamespace('{place.Schema}')") > 0)
                throw CrmError.Journal(place.Name, PostgresStrings.FormatSchemaHoldsSomethingElse(place.Schema), PostgresStrings.NameAnotherSchema);

            // Asked first: whoever may not make schemas can still fill one that was made for him.
            if (await NumberAsync(connection, $"SELECT count(*) FROM pg_namespace WHERE nspname = '{place.Schema}'") == 0)
                await RunAsync(connection, $"CREATE SCHEMA {place.Schema}");
            await RunAsync(connection, $"CREATE TABLE {place.Schema}.version (number integer PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())");
        }

        for (var step = version; step < Version; step++)
        {
            await StepAsync(connection, place, version, Steps[step].Replace("{0}", place.Schema, StringComparison.Ordinal));
            await RunAsync(connection, $"INSERT INTO {place.Schema}.version (number) VALUES ({step + 1})");
        }

        await transaction.CommitAsync();
    }

    // The rights that do for writing do not do for changing tables, which is their owner's; and where there are none yet, another right is missing.
    private static async Task StepAsync(NpgsqlConnection connection, PostgresPlace place, long from, string sql)
    {
        try
        {
            await RunAsync(connection, sql);
        }
        catch (PostgresException error) when (error.SqlState == NoRight && from > 0)
        {
            throw CrmError.Journal(place.Name, PostgresStrings.FormatUpgradeNeedsOwner(from, Version), PostgresStrings.FormatUpgradeAsOwner(place.Schema), error);
        }
    }

    private static long Checked(long version, PostgresPlace place) => version <= Version ? version : throw CrmError.Journal(
        place.Name, JournalStrings.FormatSchemaIsNewer(version, Version),
        PostgresStrings.UpdateOrNameAnotherSchema);

    // Without a lock, as every process but the first finds it ready.
    private static async Task<long> FindVersionAsync(NpgsqlConnection connection, PostgresPlace place)
    {
        try
        {
            return await NumberAsync(connection, $"SELECT coalesce(max(number), 0) FROM {place.Schema}.version");
        }
        catch (PostgresException error) when (error.SqlState == UndefinedTable)
        {
            return 0;
        }
    }

    private static async Task<long> ReadVersionAsync(NpgsqlConnection connection, PostgresPlace place) =>
        await NumberAsync(connection, $"SELECT count(*) FROM pg_class WHERE relnamespace = to_regnamespace('{place.Schema}') AND relname = 'version'") == 0
            ? 0
            : await NumberAsync(connection, $"SELECT coalesce(max(number), 0) FROM {place.Schema}.version");

    private static async Task<long> NumberAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
