using System.Runtime.CompilerServices;
using CrmTools.Core.Journal.Grouping;
using Microsoft.Data.Sqlite;

namespace CrmTools.Core.Journal.Sqlite;

/// <summary>
/// The journal of one machine: a SQLite file, write-ahead logged and flushed at every commit, used by any number of processes at once. A damaged
/// file, or one of a later version, is refused and left as it is.
/// </summary>
internal sealed class SqliteJournal : IJournal, IAsyncDisposable
{
    private const int Rows = 500;
    private const int CannotOpen = 14;

    private readonly string _path;
    private readonly GroupCommit _commits;
    private readonly HolderLock _lock;
    private readonly SqliteHolders _holders;
    private readonly SqliteConnection _connection;

    /// <summary>Opens the file, or makes it with its folder, readable only by the user.</summary>
    /// <exception cref="CrmException">With id JournalError.</exception>
    public SqliteJournal(string path, TimeProvider time)
    {
        _path = System.IO.Path.GetFullPath(path);
        try
        {
            MakeFile();
            _lock = new HolderLock(_path);
            _connection = Open(SqliteOpenMode.ReadWrite);
            SqliteSchema.Run(_connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
            SqliteSchema.Prepare(_connection, _path);
            _holders = new SqliteHolders(_connection, _lock, _path, time);
            var writer = new SqliteWriter(_connection, _holders, time);
            _commits = new GroupCommit(batch =>
            {
                Guard(() => writer.Commit(batch));
                return Task.CompletedTask;
            });
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            Release();
            throw Explained(error);
        }
        catch
        {
            Release();
            throw;
        }
    }

    public string Place => _path;

    public Task<Claim> ClaimAsync(Intent intent, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return _commits.Add(new ClaimWork(intent));
    }

    public Task NoteAsync(JournalKey key, string baseline, CancellationToken cancellation) => _commits.Add(new NoteWork(key, baseline));

    public Task SettleAsync(JournalKey key, Ending ending) => _commits.Add(new SettleWork(key, ending));

    public Task<JournalEntry?> DecideAsync(JournalKey key, Ending ending, CancellationToken cancellation) => _commits.Add(new DecideWork(key, ending));

    public async IAsyncEnumerable<IReadOnlyList<JournalEntry>> FindAsync(JournalFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Page by page and not one long read: a reader that the pipeline holds open would keep the log from being checkpointed.
        long after = 0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var isLast = false;
            var page = await Task.Run(() => Guard(() => ReadPage(filter, ref after, out isLast)), cancellation);
            if (page.Count > 0) yield return page;
            if (isLast) yield break;
        }
    }

    public Task<int> RemoveAsync(JournalFilter filter, CancellationToken cancellation) => Task.Run(
        () => Guard(() =>
        {
            using var connection = Open(SqliteOpenMode.ReadWrite);
            using var command = connection.CreateCommand();
            var where = SqliteRows.Where(filter, command);
            command.CommandText = $"DELETE FROM operation WHERE id IN (SELECT o.id FROM operation o JOIN account a ON a.id = o.account WHERE o.state IN (1, 2) AND {where})";
            return command.ExecuteNonQuery();
        }),
        cancellation);

    public async ValueTask DisposeAsync()
    {
        await _commits.CloseAsync();
        Release();
    }

    private List<JournalEntry> ReadPage(JournalFilter filter, ref long after, out bool isLast)
    {
        using var connection = Open(SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        var where = SqliteRows.Where(filter, command);
        command.CommandText = $"SELECT {JournalColumns.All}, h.name FROM operation o JOIN account a ON a.id = o.account LEFT JOIN holder h ON h.id = o.holder AND h.ended IS NULL WHERE o.id > $after AND {where} ORDER BY o.id LIMIT {Rows}";
        command.Parameters.AddWithValue("$after", after);
        using var rows = command.ExecuteReader();
        var page = new List<JournalEntry>();
        var count = 0;
        while (rows.Read())
        {
            after = rows.GetInt64(JournalColumns.Id);
            var entry = SqliteRows.Read(rows);
            if (entry.State == OperationState.Intended && !IsAtWork(entry, rows.IsDBNull(JournalColumns.Id + 1) ? null : rows.GetString(JournalColumns.Id + 1))) entry = JournalRules.Orphaned(entry);
            if (filter.States.Count == 0 || filter.States.Contains(entry.State)) page.Add(entry);
            count++;
        }

        isLast = count < Rows;
        return page;
    }

    private bool IsAtWork(JournalEntry entry, string? liveHolder) =>
        _holders.IsAtWork(entry) || (liveHolder is not null && _holders.IsOtherAlive(liveHolder));

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        // Without the pool: a pooled handle would keep the file open after the journal is closed.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Mode = mode, Pooling = false, DefaultTimeout = 60 }.ToString());
        connection.Open();

        // SQLite's own waiting starts at a millisecond; the provider's would poll at 150.
        SqliteSchema.Run(connection, "PRAGMA busy_timeout = 30000");
        return connection;
    }

    private void MakeFile()
    {
        if (File.Exists(_path)) return;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(_path)!);
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(_path, options).Dispose();
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw Explained(error);
        }
    }

    private void Guard(Action work) => Guard(() =>
    {
        work();
        return true;
    });

    private CrmException Explained(Exception error)
    {
        var (problem, remedy) = error switch
        {
            SqliteException { SqliteErrorCode: 11 or 26 } => (JournalStrings.FileDamaged, JournalStrings.KeepDamagedFile),
            SqliteException { SqliteErrorCode: 13 } => (JournalStrings.DiskFull, JournalStrings.MakeRoom),
            SqliteException { SqliteErrorCode: 5 or 6 } => (JournalStrings.FileLocked, JournalStrings.RunWhenProcessEnded),
            SqliteException { SqliteErrorCode: CannotOpen or 8 or 3 } or UnauthorizedAccessException => (JournalStrings.FileNotWritable, JournalStrings.CheckFilePermissions),
            _ => (error.Message, JournalStrings.CheckDiskAndPermissions),
        };
        return CrmError.Journal(_path, problem, remedy, error);
    }

    private void Release()
    {
        _connection?.Dispose();
        _holders?.Dispose();
        _lock?.Dispose();
    }
}
