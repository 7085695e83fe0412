using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace CrmTools.Core.Journal.Sqlite;

/// <summary>
/// Under which names this process is at its writes. Mostly it is one; when an end could not be written, the write must not count as under way for as
/// long as the process lives, so the process takes another name, and lets go of the old one as soon as nothing else is under way with it.
/// </summary>
internal sealed class SqliteHolders : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<long, HolderLock?> _own = new();
    private readonly ConcurrentDictionary<string, bool> _ownNames = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<JournalKey, long> _inFlight = new();
    private readonly HolderLock _first;
    private HolderLock? _next;
    private long? _current;

    public SqliteHolders(SqliteConnection connection, HolderLock first, string path, TimeProvider time)
    {
        (_connection, _first, _path, _time) = (connection, first, path, time);
        _next = first;
        _current = Enter();
    }

    /// <summary>This process's number for new claims; inside or outside a transaction, but never in one that may end without a commit.</summary>
    public long Current => _current ??= Enter();

    /// <summary>True for a number that is, or was, this process's. Safe from any thread.</summary>
    public bool IsOwn(long holder) => _own.ContainsKey(holder);

    /// <summary>True while a write is on its way from here. Safe from any thread.</summary>
    public bool IsAtWork(JournalEntry entry) => _inFlight.TryGetValue(entry.Key, out var holder) && holder == entry.Holder;

    /// <summary>True while the process of that name, another one than this, lives. Safe from any thread.</summary>
    public bool IsOtherAlive(string name) => !_ownNames.ContainsKey(name) && _first.IsAlive(name);

    public void Begin(JournalKey key) => _inFlight[key] = Current;

    public void End(JournalKey key) => _inFlight.TryRemove(key, out _);

    /// <summary>An end could not be written: from the next claim on this process has another name.</summary>
    public void Retire() => _current = null;

    /// <summary>Lets go of old names with which nothing is under way any more.</summary>
    public void LetGo()
    {
        if (_own.Count == 1 && _current is not null) return;
        var inUse = _inFlight.Values.ToHashSet();
        foreach (var (holder, held) in _own)
        {
            if (held is null || holder == _current || inUse.Contains(holder)) continue;
            held.Dispose();
            _own[holder] = null;
        }
    }

    public void Dispose()
    {
        foreach (var held in _own.Values) held?.Dispose();
    }

    private long Enter()
    {
        _next ??= new HolderLock(_path);
        using var insert = new SqliteStatement(_connection, "INSERT INTO holder (name, started) VALUES ($1, $2) RETURNING id", 2);
        using var row = insert.Query(_next.Name, SqliteRows.Time(_time.GetUtcNow()));
        row.Read();
        var holder = row.GetInt64(0);
        _ownNames[_next.Name] = true;
        _own[holder] = _next;
        _next = null;
        return holder;
    }
}
