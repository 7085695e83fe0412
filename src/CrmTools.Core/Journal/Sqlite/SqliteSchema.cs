using Microsoft.Data.Sqlite;

namespace CrmTools.Core.Journal.Sqlite;

/// <summary>The tables of a journal file, and the proof that a file is one.</summary>
internal static class SqliteSchema
{
    /// <summary>The version that this module writes.</summary>
    public const int Version = 2;

    /// <summary>"CrmT" in the file's header: a database of something else is never touched.</summary>
    private const int ApplicationId = 0x43726D54;

    // Step n brings version n - 1 to n.
    private static readonly string[] Steps =
    [
        """
            CREATE TABLE account (
                id INTEGER PRIMARY KEY, vendor TEXT NOT NULL, account TEXT NOT NULL, address TEXT NOT NULL,
                UNIQUE (vendor, account, address)) STRICT;
            CREATE TABLE holder (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, started INTEGER NOT NULL, ended INTEGER) STRICT;
            CREATE TABLE operation (
                id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES account, operation TEXT NOT NULL, key TEXT NOT NULL,
                fingerprint TEXT NOT NULL, tier INTEGER NOT NULL, state INTEGER NOT NULL, connection TEXT, subject TEXT, call TEXT, baseline TEXT,
                result TEXT, why TEXT, attempts INTEGER NOT NULL, holder INTEGER NOT NULL, created INTEGER NOT NULL, changed INTEGER NOT NULL,
                UNIQUE (key, operation, account)) STRICT;
            CREATE INDEX operation_open ON operation (state) WHERE state IN (0, 3);
            CREATE INDEX operation_created ON operation (created);
        """,
        "ALTER TABLE operation ADD COLUMN kind INTEGER NOT NULL DEFAULT 0; ALTER TABLE operation ADD COLUMN quantity TEXT; ALTER TABLE operation ADD COLUMN error TEXT;",
    ];

    /// <summary>Makes the tables in a new file, and brings an earlier version up to date; refuses one that is not a journal, or one of a later version.</summary>
    public static void Prepare(SqliteConnection connection, string place)
    {
        var version = Number(connection, "PRAGMA user_version");
        var application = Number(connection, "PRAGMA application_id");
        if (application == ApplicationId && version == Version) return;
        if (application == ApplicationId && version > Version)
        {
            throw CrmError.Journal(
                place, JournalStrings.FormatSchemaIsNewer(version, Version),
                JournalStrings.UpdateOrUseAnotherFile);
        }

        using var transaction = connection.BeginTransaction(deferred: false);

        // Of two processes that find it so, the second finds what the first one made.
        (version, application) = (Number(connection, "PRAGMA user_version", transaction), Number(connection, "PRAGMA application_id", transaction));
        if (application == ApplicationId && version == Version) return;
        var isEarlier = application == ApplicationId && version is > 0 and < Version;
        if (!isEarlier && Number(connection, "SELECT count(*) FROM sqlite_master", transaction) > 0)
            throw CrmError.Journal(place, JournalStrings.DatabaseOfSomethingElse, JournalStrings.UseAnotherFile);
        for (var step = isEarlier ? version : 0; step < Version; step++) Run(connection, Steps[step], transaction);
        Run(connection, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};", transaction);
        transaction.Commit();
    }

    public static void Run(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        return (long)command.ExecuteScalar()!;
    }
}
