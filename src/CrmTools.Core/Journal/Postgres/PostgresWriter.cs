using System.Collections.Concurrent;
using CrmTools.Core.Journal.Grouping;
using Npgsql;

namespace CrmTools.Core.Journal.Postgres;

/// <summary>
/// Carries out batches, one at a time. A connection that is lost is replaced; one that is lost at the very commit is asked about by the
/// transaction's number, so that nothing is ever done twice or believed to be done.
/// </summary>
internal sealed class PostgresWriter : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly PostgresPlace _place;
    private readonly PostgresTiming _timing;
    private readonly PostgresHolder _holder;
    private readonly PostgresAccounts _accounts;
    private readonly ConcurrentDictionary<JournalKey, Lease> _inFlight = new();

    public PostgresWriter(NpgsqlDataSource source, PostgresPlace place, PostgresTiming timing)
    {
        (_source, _place, _timing) = (source, place, timing);
        _accounts = new PostgresAccounts(source, place.Schema);
        _holder = new PostgresHolder(source, place, timing, () => !_inFlight.IsEmpty);
    }

    /// <summary>True once the database has answered: from then on it is waited for.</summary>
    public bool HasWorked { get; private set; }

    /// <summary>Carries out the requests and makes them durable, all or none.</summary>
    public async Task CommitAsync(IReadOnlyList<JournalWork> batch)
    {
        try
        {
            await PostgresPatience.RunAsync(_timing, HasWorked, () => TryAsync(batch));
        }
        catch (Exception error)
        {
            // What could not be settled, or may have been claimed, is for others to take up: this holder is left to run out.
            var settled = batch.OfType<SettleWork>().Select(work => work.Key).ToArray();
            foreach (var key in settled) _inFlight.TryRemove(key, out _);
            if (settled.Length > 0 || PostgresErrors.MayPass(error)) _holder.Abandon();
            throw;
        }
    }

    /// <summary>True when an entry's holder is this process; <paramref name="isAtWork"/> then says whether it is on its way. Safe from any thread.</summary>
    public bool IsOwn(JournalEntry entry, out bool isAtWork)
    {
        isAtWork = _inFlight.ContainsKey(entry.Key);
        return isAtWork || _holder.IsOwn(entry.Holder);
    }

    public ValueTask DisposeAsync() => _holder.DisposeAsync();

    private async Task TryAsync(IReadOnlyList<JournalWork> batch)
    {
        var keys = await _accounts.NumberAsync(batch.Select(work => work.Key).Distinct().ToArray());
        var intents = new Dictionary<JournalKey, Intent>();
        foreach (var claim in batch.OfType<ClaimWork>()) intents.TryAdd(claim.Intent.Key, claim.Intent);
        while (true)
        {
            var lease = await _holder.EnsureAsync();
            HasWorked = true;
            await using var connection = await _source.OpenConnectionAsync();
            var transaction = new PostgresTransaction(connection, _place.Schema, lease, _timing.StoreTime?.GetUtcNow());
            var judge = new PostgresJudge(transaction, _inFlight, _holder.IsOwn);
            try
            {
                if (!await transaction.BeginAsync(keys, intents) || !transaction.IsLeaseGood)
                {
                    if (!transaction.IsLeaseGood) _holder.Abandon();
                    await RollBackAsync(connection);
                    continue;
                }

                await transaction.BuryAsync();
                foreach (var work in batch) judge.Apply(work);
            }
            catch
            {
                await RollBackAsync(connection);
                throw;
            }

            await CommitAsync(transaction, connection);
            foreach (var key in judge.Taken) _inFlight[key] = lease;
            foreach (var work in batch.OfType<SettleWork>()) _inFlight.TryRemove(work.Key, out _);
            return;
        }
    }

    private async Task CommitAsync(PostgresTransaction transaction, NpgsqlConnection connection)
    {
        try
        {
            await transaction.CommitAsync();
        }
        catch (Exception error) when (PostgresErrors.IsMeant(error))
        {
            await RollBackAsync(connection);
            if (!await WasCommittedAsync(transaction.Number)) throw;
        }
    }

    // The server may still be at it when the connection is gone already.
    private async Task<bool> WasCommittedAsync(string number)
    {
        var state = "in progress";
        await PostgresPatience.RunAsync(_timing, isPatient: true, async () =>
        {
            await using var command = _source.CreateCommand("SELECT pg_xact_status($1::text::xid8)");
            command.Parameters.Add(new NpgsqlParameter { Value = number });
            state = await command.ExecuteScalarAsync() as string;
            if (state == "in progress") throw new TimeoutException(PostgresStrings.CommitUnknown);
        });
        return state == "committed";
    }

    private static async Task RollBackAsync(NpgsqlConnection connection)
    {
        try
        {
            await using var command = new NpgsqlCommand("ROLLBACK", connection);
            await command.ExecuteNonQueryAsync();
        }
        catch (Exception error) when (PostgresErrors.IsMeant(error) || error is InvalidOperationException)
        {
            // The connection is gone, and the transaction with it; or at the server's own time limit.
        }
    }
}
