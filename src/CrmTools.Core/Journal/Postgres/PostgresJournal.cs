using System.Runtime.CompilerServices;
using CrmTools.Core.Journal.Grouping;
using CrmTools.Core.Limits;
using Npgsql;

namespace CrmTools.Core.Journal.Postgres;

/// <summary>
/// The journal of many machines: PostgreSQL. Times are the database's. What a process has claimed is its own while its lease is good; a machine
/// that dies, or is cut off, loses it. The database is first spoken to when it is first needed.
/// </summary>
internal sealed class PostgresJournal : IJournal, IAsyncDisposable
{
    private const int Rows = 500;

    private readonly PostgresPlace _place;
    private readonly PostgresTiming _timing;
    private readonly NpgsqlDataSource _source;
    private readonly PostgresWriter _writer;
    private readonly GroupCommit _commits;
    private readonly SemaphoreSlim _preparing = new(1);
    private volatile bool _isPrepared;
    private int _isClosed;

    public PostgresJournal(PostgresPlace place, PostgresTiming? timing = null)
    {
        (_place, _timing) = (place, timing ?? new PostgresTiming());
        _source = NpgsqlDataSource.Create(place.ConnectionString);
        _writer = new PostgresWriter(_source, place, _timing);
        _commits = new GroupCommit(batch => GuardAsync(async () =>
        {
            await _writer.CommitAsync(batch);
            return true;
        }));
        Pace = new PostgresPace(_source, place.Schema, _timing, GuardAsync);
    }

    public string Place => _place.Name;

    /// <summary>The limits that all machines keep together.</summary>
    public PostgresPace Pace { get; }

    public async Task<Claim> ClaimAsync(Intent intent, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var claiming = _commits.Add(new ClaimWork(intent));
        try
        {
            return await claiming.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            // A database that does not answer must not hold up whoever stops; what it may claim yet is given back.
            _ = GiveBackAsync(intent.Key, claiming);
            throw;
        }
    }

    public Task NoteAsync(JournalKey key, string baseline, CancellationToken cancellation) => _commits.Add(new NoteWork(key, baseline));

    public Task SettleAsync(JournalKey key, Ending ending) => _commits.Add(new SettleWork(key, ending));

    public Task<JournalEntry?> DecideAsync(JournalKey key, Ending ending, CancellationToken cancellation) => _commits.Add(new DecideWork(key, ending));

    public async IAsyncEnumerable<IReadOnlyList<JournalEntry>> FindAsync(JournalFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        long after = 0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var (page, last) = await GuardAsync(() => ReadPageAsync(filter, after, cancellation));
            if (page.Count > 0) yield return page;
            if (last is null) yield break;
            after = last.Value;
        }
    }

    public Task<int> RemoveAsync(JournalFilter filter, CancellationToken cancellation) => GuardAsync(async () =>
    {
        await using var command = _source.CreateCommand();
        var where = PostgresRows.Where(filter, command);

        // What somebody is claiming anew at this moment is let be, so that nobody waits for anybody.
        command.CommandText = $"""
            DELETE FROM {_place.Schema}.operation WHERE id IN (
                SELECT o.id FROM {_place.Schema}.operation o JOIN {_place.Schema}.account a ON a.id = o.account
                WHERE o.state IN (1, 2) AND {where} FOR UPDATE OF o SKIP LOCKED)
            """;
        return await command.ExecuteNonQueryAsync(cancellation);
    });

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) == 1) return;
        await _commits.CloseAsync();
        await _writer.DisposeAsync();
        await _source.DisposeAsync();
        _preparing.Dispose();
    }

    private async Task<(List<JournalEntry> Page, long? Last)> ReadPageAsync(JournalFilter filter, long after, CancellationToken cancellation)
    {
        await using var command = _source.CreateCommand();
        var where = PostgresRows.Where(filter, command);
        command.Parameters.Add(new NpgsqlParameter { Value = after });
        command.Parameters.Add(PostgresRows.Time(_timing.StoreTime?.GetUtcNow()));
        command.CommandText = $"""
            SELECT {JournalColumns.All}, h.id IS NOT NULL FROM {_place.Schema}.operation o JOIN {_place.Schema}.account a ON a.id = o.account
            LEFT JOIN {_place.Schema}.holder h ON h.id = o.holder AND NOT h.ended AND h.until > coalesce(${command.Parameters.Count}, clock_timestamp())
            WHERE o.id > ${command.Parameters.Count - 1} AND {where} ORDER BY o.id LIMIT {Rows}
            """;
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var page = new List<JournalEntry>();
        var (count, last) = (0, after);
        while (await rows.ReadAsync(cancellation))
        {
            last = rows.GetInt64(JournalColumns.Id);
            var entry = PostgresRows.Read(rows);
            var isAtWork = _writer.IsOwn(entry, out var isOnItsWay) ? isOnItsWay : rows.GetBoolean(JournalColumns.Id + 1);
            if (entry.State == OperationState.Intended && !isAtWork) entry = JournalRules.Orphaned(entry);
            if (filter.States.Count == 0 || filter.States.Contains(entry.State)) page.Add(entry);
            count++;
        }

        return (page, count < Rows ? null : last);
    }

    private async Task GiveBackAsync(JournalKey key, Task<Claim> claiming)
    {
        try
        {
            var claim = await claiming;
            if (claim.Kind == ClaimKind.Mine) await SettleAsync(key, new Ending(OperationState.Refused, Why: PostgresStrings.StoppedBeforeSending));
            else if (claim.Kind == ClaimKind.Recovered) await SettleAsync(key, new Ending(OperationState.InDoubt, Result: claim.Earlier?.Result, Why: claim.Earlier?.Why));
        }
        catch (CrmException)
        {
            // It was not claimed, or the lease gives it back.
        }
    }

    private async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            await PrepareAsync();
            return await work();
        }
        catch (Exception error) when (PostgresErrors.IsMeant(error))
        {
            throw PostgresErrors.Explained(_place, error);
        }
    }

    private async Task PrepareAsync()
    {
        if (_isPrepared) return;
        await _preparing.WaitAsync();
        try
        {
            if (!_isPrepared) await PostgresSchema.PrepareAsync(_source, _place);
            _isPrepared = true;
        }
        finally
        {
            _preparing.Release();
        }
    }
}
