using Npgsql;
using NpgsqlTypes;

namespace CrmTools.Core.Journal.Postgres;

/// <summary>The numbers of the shops. They are never deleted, so what is known stays true.</summary>
internal sealed class PostgresAccounts(NpgsqlDataSource source, string schema)
{
    private readonly Dictionary<JournalAccount, long> _known = [];

    /// <summary>The keys with their shops' numbers; a new shop gets one. Used by one thread at a time.</summary>
    public async Task<(JournalKey Key, long Account)[]> NumberAsync(JournalKey[] keys)
    {
        foreach (var account in keys.Select(key => key.Account).Distinct().Where(account => !_known.ContainsKey(account)).ToArray()) _known[account] = await FindAsync(account);
        return [.. keys.Select(key => (key, _known[key.Account]))];
    }

    private async Task<long> FindAsync(JournalAccount account)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"INSERT INTO {schema}.account (vendor, account, address) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"SELECT id FROM {schema}.account WHERE vendor = $1 AND account = $2 AND address = $3"));
        foreach (var command in batch.BatchCommands)
        {
            foreach (var text in new[] { account.Vendor, account.Account, account.Address })
                command.Parameters.Add(new NpgsqlParameter { Value = PostgresRows.Clean(text), NpgsqlDbType = NpgsqlDbType.Text });
        }

        await using var rows = await batch.ExecuteReaderAsync();
        do
        {
            if (await rows.ReadAsync()) return rows.GetInt64(0);
        }
        while (await rows.NextResultAsync());
        throw new InvalidOperationException("The shop that was put in is not there.");
    }
}
