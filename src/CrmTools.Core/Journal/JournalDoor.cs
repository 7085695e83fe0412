using System.Collections.Concurrent;
using CrmTools.Core.Connections;
using CrmTools.Core.Journal.Postgres;
using CrmTools.Core.Journal.Sqlite;
using CrmTools.Core.Limits;

namespace CrmTools.Core.Journal;

/// <summary>The journals of this process: one for each place, shared by all connections and runspaces.</summary>
internal static class JournalDoor
{
    /// <summary>Names the journal where a connection names none: a file's path, or a connection string for PostgreSQL.</summary>
    public const string Variable = "CRMTOOLS_JOURNAL";

    private static readonly ConcurrentDictionary<string, Lazy<IJournal>> Files = new(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, PostgresJournal> Databases = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, MemoryJournal> Memories = new(StringComparer.Ordinal);

    /// <summary>Where writes are remembered when nothing else is said: in the user's data folder.</summary>
    public static string UsualPath => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "CrmTools", "journal.db");

    /// <summary>The journal of a connection.</summary>
    /// <exception cref="CrmException">With id JournalError.</exception>
    public static IJournal For(ConnectRequest request, string shop)
    {
        if (Shared(request) is { } shared) return shared;
        if (request.JournalPath is { } given) return File(given);

        // The embedded shop ends with the process; a journal that outlived it would know writes of a shop that is gone.
        return SandboxDoor.IsEmbedded(request) ? Memories.GetOrAdd(shop, _ => new MemoryJournal(TimeProvider.System)) : Usual();
    }

    /// <summary>The limits that a connection's account keeps together with other machines; null where its journal is not shared.</summary>
    public static SharedPace? PaceFor(ConnectRequest request, JournalAccount shop) => Shared(request)?.Pace.For(shop);

    /// <summary>Refuses a choice that cannot be meant, before anything is opened.</summary>
    /// <exception cref="CrmException">With id InvalidInput.</exception>
    public static void Check(ConnectRequest request)
    {
        if (request is { JournalConnection: not null, JournalPath: not null })
            throw CrmError.Invalid("JournalPath", JournalStrings.JournalConnectionGivenToo, JournalStrings.GiveFileOrDatabase);
        if (request.JournalPath is { } path && PostgresPlace.IsMeant(path))
            throw CrmError.Invalid("JournalPath", JournalStrings.ConnectionStringIsSecret, JournalStrings.GiveJournalConnection);
        if (request.JournalPath is { Length: 0 }) throw CrmError.Invalid("JournalPath", CommonStrings.ItIsEmpty, JournalStrings.GiveJournalPath);
        Shared(request);
    }

    /// <summary>The journal of connections that name none.</summary>
    public static IJournal Usual() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
        ? PostgresPlace.IsMeant(given) ? Database(given) : File(given)
        : File(UsualPath);

    /// <summary>True when the usual journal is a file, and is there already.</summary>
    public static bool HasUsualFile => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
        ? !PostgresPlace.IsMeant(given) && System.IO.File.Exists(given)
        : System.IO.File.Exists(UsualPath);

    private static PostgresJournal? Shared(ConnectRequest request)
    {
        if (request.JournalConnection is { } given) return Database(given.Reveal());
        var named = request.JournalPath is null && !SandboxDoor.IsEmbedded(request) ? Environment.GetEnvironmentVariable(Variable) : null;
        return named is not null && PostgresPlace.IsMeant(named) ? Database(named) : null;
    }

    // By a digest: the string holds the password.
    private static PostgresJournal Database(string connection)
    {
        var place = PostgresPlace.Parse(connection.Trim());
        return Databases.GetOrAdd(place.Digest, _ => new PostgresJournal(place));
    }

    private static IJournal File(string path)
    {
        var full = Path.GetFullPath(path);
        var journal = Files.GetOrAdd(full, key => new Lazy<IJournal>(() => new SqliteJournal(key, TimeProvider.System)));
        try
        {
            return journal.Value;
        }
        catch
        {
            // What failed may work the next time, when the disk has room again.
            Files.TryRemove(KeyValuePair.Create(full, journal));
            throw;
        }
    }
}
