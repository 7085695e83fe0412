using System.Collections.Concurrent;
using CrmTools.Core.Connections;
using CrmTools.Core.Journal.Sqlite;

namespace CrmTools.Core.Journal;

/// <summary>The journals of this process: one for each place, shared by all connections and runspaces.</summary>
internal static class JournalDoor
{
    /// <summary>Names the journal where a connection names none: a file's path.</summary>
    public const string Variable = "CRMTOOLS_JOURNAL";

    private static readonly ConcurrentDictionary<string, Lazy<IJournal>> Files = new(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, MemoryJournal> Memories = new(StringComparer.Ordinal);

    /// <summary>Where writes are remembered when nothing else is said: in the user's data folder.</summary>
    public static string UsualPath => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "CrmTools", "journal.db");

    /// <summary>The journal of a connection.</summary>
    /// <exception cref="CrmException">With id JournalError.</exception>
    public static IJournal For(ConnectRequest request, string shop)
    {
        if (request.JournalPath is { } given) return File(given);

        // The embedded shop ends with the process; a journal that outlived it would know writes of a shop that is gone.
        return SandboxDoor.IsEmbedded(request) ? Memories.GetOrAdd(shop, _ => new MemoryJournal(TimeProvider.System)) : Usual();
    }

    /// <summary>The journal of connections that name none.</summary>
    public static IJournal Usual() => File(Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : UsualPath);

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
