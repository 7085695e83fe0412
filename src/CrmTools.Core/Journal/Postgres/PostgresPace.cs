using System.Collections.Concurrent;
using CrmTools.Core.Limits;
using Npgsql;
using NpgsqlTypes;

namespace CrmTools.Core.Journal.Postgres;

/// <summary>
/// Limits that many machines keep together: the database gives out the times at which calls may leave, so many in any window, by its own clock.
/// </summary>
internal sealed class PostgresPace(NpgsqlDataSource source, string schema, PostgresTiming timing, Func<Func<Task<bool>>, Task<bool>> guard)
{
    private readonly ConcurrentDictionary<JournalAccount, SharedPace> _accounts = new();

    /// <summary>The limits of one shop.</summary>
    public SharedPace For(JournalAccount account) => _accounts.GetOrAdd(account, key => new SharedPace(
        (operation, quota, count, stop) => ReserveAsync(key, operation, quota, count, stop), wait => CloseAsync(key, wait), timing.Time));

    /// <summary>Takes the next free times.</summary>
    /// <param name="operation">The vendor's operation; empty for a limit of all together.</param>
    /// <param name="quota">The limit.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="CrmException">With id JournalError.</exception>
    public async Task<PaceSlots> ReserveAsync(JournalAccount account, string operation, CallQuota quota, int count, CancellationToken cancellation)
    {
        PaceSlots? slots = null;
        await guard(async () =>
        {
            await PostgresPatience.RunAsync(timing, isPatient: true, async () => slots = await TakeAsync(account, operation, quota, count), cancellation);
            return true;
        });
        return slots!;
    }

    private async Task<PaceSlots> TakeAsync(JournalAccount account, string operation, CallQuota quota, int count)
    {
        // The n-th call back must be a window ago: that is all there is to "so many in any window". The clock is read when the row is locked.
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            $"INSERT INTO {schema}.pace (vendor, account, address, operation, slots) VALUES ($1, $2, $3, $4, '{{}}') ON CONFLICT DO NOTHING"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"""
            UPDATE {schema}.pace p SET slots = ARRAY(
                SELECT slot FROM (
                    SELECT unnest(p.slots) AS slot
                    UNION ALL
                    SELECT greatest(coalesce($8, clock_timestamp()), c.closed, p.slots[cardinality(p.slots)],
                        p.slots[cardinality(p.slots) - $5 + 1 + (i - 1) % $5] + $6) + ((i - 1) / $5) * $6
                    FROM generate_series(1, $7) AS i, (SELECT max(closed) AS closed FROM {schema}.pace WHERE (vendor, account, address, operation) = ($1, $2, $3, '')) AS c
                    ORDER BY slot DESC LIMIT greatest($5, $7)) AS kept
                ORDER BY slot)
            WHERE (vendor, account, address, operation) = ($1, $2, $3, $4)
            RETURNING slots[greatest(1, cardinality(slots) - $7 + 1):], coalesce($8, clock_timestamp())
            """));
        foreach (NpgsqlBatchCommand command in batch.BatchCommands) AddRow(command.Parameters, account, operation);
        var parameters = batch.BatchCommands[1].Parameters;
        parameters.Add(new NpgsqlParameter { Value = quota.Calls });
        parameters.Add(new NpgsqlParameter { Value = quota.Window, NpgsqlDbType = NpgsqlDbType.Interval });
        parameters.Add(new NpgsqlParameter { Value = count });
        parameters.Add(PostgresRows.Time(timing.StoreTime?.GetUtcNow()));
        await using var rows = await batch.ExecuteReaderAsync();
        while (!await rows.ReadAsync())
        {
            if (!await rows.NextResultAsync()) throw new InvalidOperationException("The limit's row is not there.");
        }

        return new PaceSlots(rows.GetFieldValue<DateTime[]>(0), rows.GetFieldValue<DateTime>(1));
    }

    private async Task CloseAsync(JournalAccount account, TimeSpan wait)
    {
        try
        {
            await guard(async () =>
            {
                await using var command = source.CreateCommand($"""
                    INSERT INTO {schema}.pace AS p (vendor, account, address, operation, slots, closed) VALUES ($1, $2, $3, $4, '{"{}"}', coalesce($6, clock_timestamp()) + $5)
                    ON CONFLICT (vendor, account, address, operation) DO UPDATE SET closed = greatest(p.closed, excluded.closed)
                    """);
                AddRow(command.Parameters, account, "");
                command.Parameters.Add(new NpgsqlParameter { Value = wait, NpgsqlDbType = NpgsqlDbType.Interval });
                command.Parameters.Add(PostgresRows.Time(timing.StoreTime?.GetUtcNow()));
                await command.ExecuteNonQueryAsync();
                return true;
            });
        }
        catch (CrmException)
        {
            // This machine waits in any case; the others will be told by the vendor.
        }
    }

    private static void AddRow(NpgsqlParameterCollection parameters, JournalAccount account, string operation)
    {
        foreach (var text in new[] { account.Vendor, account.Account, account.Address, operation })
            parameters.Add(new NpgsqlParameter { Value = PostgresRows.Clean(text), NpgsqlDbType = NpgsqlDbType.Text });
    }
}
