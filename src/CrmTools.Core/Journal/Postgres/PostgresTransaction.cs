using Npgsql;
using NpgsqlTypes;

namespace CrmTools.Core.Journal.Postgres;

/// <summary>
/// One transaction of one batch: two round trips, however many requests. The first puts new keys in, locks the others and reads them; the second
/// writes and commits. Both go through the keys in one order that is the same on all machines: new ones before known ones, each sorted, so that
/// no two transactions ever wait for each other.
/// </summary>
/// <param name="clock">For tests: the time in place of the database's.</param>
internal sealed class PostgresTransaction(NpgsqlConnection connection, string schema, Lease lease, DateTimeOffset? clock) : IPostgresRows
{
    private readonly Dictionary<long, (DateTimeOffset Until, bool Ended)> _holders = [];

    /// <summary>All keys of the batch.</summary>
    public Dictionary<JournalKey, PostgresRow> Rows { get; } = [];

    /// <summary>This process's lease.</summary>
    public Lease Lease => lease;

    /// <summary>The database's clock when all rows were locked.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>The transaction's number, by which its end can be asked for when the connection is lost at the commit.</summary>
    public string Number { get; private set; } = "";

    /// <summary>False when the database has given this process up.</summary>
    public bool IsLeaseGood { get; private set; }

    /// <summary>Begins: the rows are locked and read.</summary>
    /// <param name="keys">All keys in question, with the numbers of their accounts.</param>
    /// <param name="intents">The first claim of each key that is claimed.</param>
    /// <returns>False when a row was deleted meanwhile, so that it has to begin again.</returns>
    public async Task<bool> BeginAsync(IEnumerable<(JournalKey Key, long Account)> keys, IReadOnlyDictionary<JournalKey, Intent> intents)
    {
        var sorted = keys.OrderBy(key => key.Account).ThenBy(key => key.Key.Operation, StringComparer.Ordinal).ThenBy(key => key.Key.Key, StringComparer.Ordinal).ToArray();
        var claimed = sorted.Where(key => intents.ContainsKey(key.Key)).ToArray();
        var found = new Dictionary<(long Account, string Operation, string Key), PostgresRow>();
        foreach (var (key, account) in sorted) found[(account, PostgresRows.Clean(key.Operation)!, PostgresRows.Clean(key.Key)!)] = Rows[key] = new PostgresRow();

        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("BEGIN ISOLATION LEVEL READ COMMITTED"));
        if (claimed.Length > 0) batch.BatchCommands.Add(Insertion(claimed, intents));
        batch.BatchCommands.Add(Locking(sorted));
        batch.BatchCommands.Add(Standing(sorted));
        await using var rows = await batch.ExecuteReaderAsync();
        if (claimed.Length > 0)
        {
            while (await rows.ReadAsync())
            {
                var row = found[(rows.GetInt64(1), rows.GetString(2), rows.GetString(3))];
                (row.Id, row.IsInserted) = (rows.GetInt64(0), true);
            }

            await rows.NextResultAsync();
        }

        while (await rows.ReadAsync())
        {
            var key = sorted[(int)rows.GetInt64(JournalColumns.Id + 1) - 1].Key;
            (Rows[key].Id, Rows[key].Entry) = (rows.GetInt64(JournalColumns.Id), PostgresRows.Read(rows) with { Key = key });
        }

        await rows.NextResultAsync();
        while (await rows.ReadAsync())
        {
            (Now, Number) = (rows.GetFieldValue<DateTimeOffset>(0), rows.GetString(1));
            if (rows.IsDBNull(2)) continue;
            var (holder, until, ended) = (rows.GetInt64(2), rows.GetFieldValue<DateTimeOffset>(3), rows.GetBoolean(4));
            if (holder == lease.Holder) IsLeaseGood = !ended && until > Now;
            else _holders[holder] = (until, ended);
        }

        return claimed.All(key => Rows[key.Key].Id != 0);
    }

    /// <summary>
    /// Marks the holders whose time has run out, so that they cannot be renewed any more: one whose renewal is under way at this moment counts as alive.
    /// </summary>
    public async Task BuryAsync()
    {
        var late = _holders.Where(holder => !holder.Value.Ended && holder.Value.Until <= Now).Select(holder => holder.Key).Order().ToArray();
        if (late.Length == 0) return;

        // Locked first: the second statement then sees what a renewal that was under way has written.
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"SELECT FROM {schema}.holder WHERE id = ANY($1) ORDER BY id FOR UPDATE"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"UPDATE {schema}.holder SET ended = ended OR until <= $2 WHERE id = ANY($1) RETURNING id, until, ended"));
        foreach (var command in batch.BatchCommands) command.Parameters.Add(PostgresRows.Array(late, NpgsqlDbType.Bigint));
        batch.BatchCommands[1].Parameters.Add(PostgresRows.Time(Now));
        await using var rows = await batch.ExecuteReaderAsync();
        await rows.NextResultAsync();
        while (await rows.ReadAsync()) _holders[rows.GetInt64(0)] = (rows.GetFieldValue<DateTimeOffset>(1), rows.GetBoolean(2));
    }

    /// <summary>Whether another process is at what it claimed; and if not, until when it can have been.</summary>
    public (bool IsHeld, DateTimeOffset Until) Held(long holder) =>
        _holders.TryGetValue(holder, out var known) ? (!known.Ended && known.Until > Now, known.Until) : (false, Now);

    /// <summary>Writes what has changed and commits.</summary>
    public async Task CommitAsync()
    {
        await using var batch = new NpgsqlBatch(connection);
        var changed = Rows.Values.Where(row => row.IsChanged).ToArray();
        if (changed.Length > 0) batch.BatchCommands.Add(Update(changed));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
        await batch.ExecuteNonQueryAsync();
    }

    private NpgsqlBatchCommand Insertion((JournalKey Key, long Account)[] keys, IReadOnlyDictionary<JournalKey, Intent> intents)
    {
        var claims = keys.Select(key => intents[key.Key]).ToArray();
        var command = new NpgsqlBatchCommand($"""
            INSERT INTO {schema}.operation
                (account, operation, key, fingerprint, tier, state, connection, subject, call, attempts, holder, created, changed, kind, quantity)
            SELECT k.account, k.operation, k.key, k.fingerprint, k.tier, 0, k.connection, k.subject, k.call, 0, $11, t.now, t.now, k.kind, k.quantity
            FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) WITH ORDINALITY
                    AS k(account, operation, key, fingerprint, tier, connection, subject, call, kind, quantity, place),
                (SELECT coalesce($12, clock_timestamp()) AS now) t
            ORDER BY k.place ON CONFLICT (key, operation, account) DO NOTHING RETURNING id, account, operation, key
            """);
        AddKeys(command, keys);
        command.Parameters.Add(PostgresRows.Texts(claims.Select(claim => claim.Fingerprint)));
        command.Parameters.Add(PostgresRows.Array(claims.Select(claim => (short)claim.Tier), NpgsqlDbType.Smallint));
        command.Parameters.Add(PostgresRows.Texts(claims.Select(claim => claim.Connection)));
        command.Parameters.Add(PostgresRows.Texts(claims.Select(claim => claim.Subject)));
        command.Parameters.Add(PostgresRows.Texts(claims.Select(claim => claim.StoredCall)));
        command.Parameters.Add(PostgresRows.Array(claims.Select(claim => (short)claim.Effect.Kind), NpgsqlDbType.Smallint));
        command.Parameters.Add(PostgresRows.Array(claims.Select(claim => claim.Effect.Quantity), NpgsqlDbType.Numeric));
        command.Parameters.Add(new NpgsqlParameter { Value = lease.Holder });
        command.Parameters.Add(PostgresRows.Time(clock));
        return command;
    }

    // Without the rows that this transaction has just put in.
    private NpgsqlBatchCommand Locking((JournalKey Key, long Account)[] keys)
    {
        var command = new NpgsqlBatchCommand($"""
            SELECT {JournalColumns.All}, k.place FROM unnest($1, $2, $3) WITH ORDINALITY AS k(account, operation, key, place)
            JOIN {schema}.operation o ON o.key = k.key AND o.operation = k.operation AND o.account = k.account JOIN {schema}.account a ON a.id = o.account
            WHERE o.xmin <> pg_current_xact_id()::xid ORDER BY k.place FOR UPDATE OF o
            """);
        AddKeys(command, keys);
        return command;
    }

    // The time, the transaction's number, this holder and those of the open entries.
    private NpgsqlBatchCommand Standing((JournalKey Key, long Account)[] keys)
    {
        var command = new NpgsqlBatchCommand($"""
            SELECT coalesce($5, clock_timestamp()), pg_current_xact_id()::text, h.id, h.until, h.ended
            FROM (SELECT $4::bigint AS id UNION SELECT o.holder FROM unnest($1, $2, $3) AS k(account, operation, key)
                JOIN {schema}.operation o ON o.key = k.key AND o.operation = k.operation AND o.account = k.account AND o.state = 0) s
            LEFT JOIN {schema}.holder h ON h.id = s.id
            """);
        AddKeys(command, keys);
        command.Parameters.Add(new NpgsqlParameter { Value = lease.Holder });
        command.Parameters.Add(PostgresRows.Time(clock));
        return command;
    }

    private NpgsqlBatchCommand Update(PostgresRow[] changed)
    {
        var entries = changed.Select(row => row.Entry!).ToArray();
        var command = new NpgsqlBatchCommand($"""
            UPDATE {schema}.operation o SET fingerprint = k.fingerprint, tier = k.tier, state = k.state, connection = k.connection, subject = k.subject,
                call = k.call, baseline = k.baseline, result = k.result, why = k.why, attempts = k.attempts, holder = k.holder, created = k.created, changed = k.changed,
                kind = k.kind, quantity = k.quantity, error = k.error
            FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
                AS k(id, fingerprint, tier, state, connection, subject, call, baseline, result, why, attempts, holder, created, changed, kind, quantity, error)
            WHERE o.id = k.id
            """);
        var parameters = command.Parameters;
        parameters.Add(PostgresRows.Array(changed.Select(row => row.Id), NpgsqlDbType.Bigint));
        parameters.Add(PostgresRows.Texts(entries.Select(entry => entry.Fingerprint)));
        parameters.Add(PostgresRows.Array(entries.Select(entry => (short)entry.Tier), NpgsqlDbType.Smallint));
        parameters.Add(PostgresRows.Array(entries.Select(entry => (short)entry.State), NpgsqlDbType.Smallint));
        parameters.Add(PostgresRows.Texts(entries.Select(entry => entry.Connection)));
        parameters.Add(PostgresRows.Texts(entries.Select(entry => entry.Subject)));
        parameters.Add(PostgresRows.Texts(entries.Select(entry => entry.StoredCall)));
        parameters.Add(PostgresRows.Texts(entries.Select(entry => entry.Baseline)));
        parameters.Add(PostgresRows.Texts(entries.Select(entry => entry.Result)));
        parameters.Add(PostgresRows.Texts(entries.Select(entry => entry.Why)));
        parameters.Add(PostgresRows.Array(entries.Select(entry => entry.Attempts), NpgsqlDbType.Integer));
        parameters.Add(PostgresRows.Array(entries.Select(entry => entry.Holder), NpgsqlDbType.Bigint));
        parameters.Add(PostgresRows.Array(entries.Select(entry => entry.CreatedAt.UtcDateTime), NpgsqlDbType.TimestampTz));
        parameters.Add(PostgresRows.Array(entries.Select(entry => entry.ChangedAt.UtcDateTime), NpgsqlDbType.TimestampTz));
        parameters.Add(PostgresRows.Array(entries.Select(entry => (short)entry.Effect.Kind), NpgsqlDbType.Smallint));
        parameters.Add(PostgresRows.Array(entries.Select(entry => entry.Effect.Quantity), NpgsqlDbType.Numeric));
        parameters.Add(PostgresRows.Texts(entries.Select(entry => entry.ErrorId)));
        return command;
    }

    private static void AddKeys(NpgsqlBatchCommand command, (JournalKey Key, long Account)[] keys)
    {
        command.Parameters.Add(PostgresRows.Array(keys.Select(key => key.Account), NpgsqlDbType.Bigint));
        command.Parameters.Add(PostgresRows.Texts(keys.Select(key => key.Key.Operation)));
        command.Parameters.Add(PostgresRows.Texts(keys.Select(key => key.Key.Key)));
    }
}
