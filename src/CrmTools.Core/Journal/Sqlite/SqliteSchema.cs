using Microsoft.Data.Sqlite;

namespace CrmTools.Core.Journal.Sqlite;

/// <summary>The tables of a journal file, and the proof that a file is one.</summary>
internal static class SqliteSchema
{
    /// <summary>The version that this module writes.</summary>
    public const int Version = 1;

    /// <summary>"CrmT" in the file's header: a database of something else is never touched.</summary>
    private const int ApplicationId = 0x43726D54;

    private const string Tables = """
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
        """;

    /// <summary>Makes the tables in a new file; refuses one that is not a journal, or one of a later version.</summary>
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

        // Of two processes that find a new file, the second finds the first one's tables now.
        if (Number(connection, "PRAGMA user_version", transaction) == Version && Number(connection, "PRAGMA application_id", transaction) == ApplicationId) return;
        if (Number(connection, "SELECT count(*) FROM sqlite_master", transaction) > 0)
            throw CrmError.Journal(place, JournalStrings.DatabaseOfSomethingElse, JournalStrings.UseAnotherFile);
        Run(connection, $"{Tables} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};", transaction);
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
