using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace CrmTools.Core.Journal.Postgres;

/// <summary>
/// This process among the holders of claims: a row with a time until which it counts as alive, renewed while writes are on their way. One whose
/// time ran out never comes back; the process then goes on as a new holder.
/// </summary>
/// <param name="isBusy">Whether writes are on their way; without any, the lease may run out.</param>
internal sealed class PostgresHolder(NpgsqlDataSource source, PostgresPlace place, PostgresTiming timing, Func<bool> isBusy) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<long, bool> _own = new();
    private readonly CancellationTokenSource _stop = new();
    private volatile Lease? _current;
    private Task _renewing = Task.CompletedTask;

    /// <summary>True for every holder that this process has been.</summary>
    public bool IsOwn(long holder) => _own.ContainsKey(holder);

    /// <summary>A lease that is good for some time still. Used by one thread at a time.</summary>
    public async Task<Lease> EnsureAsync()
    {
        if (_current is { IsGood: true } lease && (lease.Left > timing.Renewal || await TryRenewAsync(lease))) return lease;
        Abandon();
        return await EnterAsync();
    }

    /// <summary>Ends the lease: what was claimed under it is not sent, and others get it when its time has run out.</summary>
    public void Abandon()
    {
        _current?.Dispose();
        _current = null;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _renewing;
        if (_current is { } lease && !isBusy())
        {
            try
            {
                await RunAsync($"UPDATE {place.Schema}.holder SET ended = true, until = coalesce($2, clock_timestamp()) WHERE id = $1 AND NOT ended", lease.Holder);
            }
            catch (Exception error) when (PostgresErrors.IsMeant(error))
            {
                // Its time runs out by itself.
            }
        }

        Abandon();
        _stop.Dispose();
    }

    private async Task<Lease> EnterAsync()
    {
        var from = Lease.Now(timing.Time);

        // Holders of long ago that no open entry names are of no more use.
        await using var command = source.CreateCommand($"""
            WITH old AS (
                DELETE FROM {place.Schema}.holder h WHERE h.until < coalesce($3, clock_timestamp()) - interval '1 day'
                AND NOT EXISTS (SELECT FROM {place.Schema}.operation o WHERE o.state = 0 AND o.holder = h.id))
            INSERT INTO {place.Schema}.holder (name, started, until)
            VALUES ($1, coalesce($3, clock_timestamp()), coalesce($3, clock_timestamp()) + $2) RETURNING id
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}") });
        command.Parameters.Add(new NpgsqlParameter { Value = timing.Lease, NpgsqlDbType = NpgsqlDbType.Interval });
        command.Parameters.Add(PostgresRows.Time(timing.StoreTime?.GetUtcNow()));
        var holder = (long)(await command.ExecuteScalarAsync())!;
        _own[holder] = true;
        var lease = new Lease(holder, timing.Lease - timing.Margin, from, place.Name, timing.Time);
        _current = lease;
        _renewing = Task.WhenAll(_renewing, Task.Run(() => RenewAsync(lease)));
        return lease;
    }

    private async Task RenewAsync(Lease lease)
    {
        var pause = timing.Renewal;
        while (lease.IsGood)
        {
            try
            {
                await Task.Delay(pause, timing.Time, _stop.Token);
                pause = timing.Renewal;
                if (isBusy() && lease.IsGood) await TryRenewAsync(lease);
            }
            catch (Exception error) when (PostgresErrors.IsMeant(error))
            {
                // The database may be back before the lease is over.
                pause = timing.Renewal / 10;
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<bool> TryRenewAsync(Lease lease)
    {
        var from = Lease.Now(timing.Time);
        if (await RunAsync($"UPDATE {place.Schema}.holder SET until = coalesce($2, clock_timestamp()) + $3 WHERE id = $1 AND NOT ended AND until > coalesce($2, clock_timestamp())", lease.Holder, timing.Lease) == 1)
        {
            lease.Renewed(from);
            return true;
        }

        lease.End();
        return false;
    }

    private async Task<int> RunAsync(string sql, long holder, TimeSpan? length = null)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = holder });
        command.Parameters.Add(PostgresRows.Time(timing.StoreTime?.GetUtcNow()));
        if (length is { } given) command.Parameters.Add(new NpgsqlParameter { Value = given, NpgsqlDbType = NpgsqlDbType.Interval });
        return await command.ExecuteNonQueryAsync();
    }
}
