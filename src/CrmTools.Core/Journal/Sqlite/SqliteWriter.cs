using System.Diagnostics.CodeAnalysis;
using CrmTools.Core.Journal.Grouping;
using Microsoft.Data.Sqlite;

namespace CrmTools.Core.Journal.Sqlite;

/// <summary>Carries out requests inside one transaction. Used by one thread at a time.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Its statements end with the connection, which belongs to the journal.")]
internal sealed class SqliteWriter
{
    private readonly SqliteConnection _connection;
    private readonly SqliteHolders _holders;
    private readonly TimeProvider _time;
    private readonly Dictionary<JournalAccount, long> _accounts = [];
    private readonly SqliteStatement _find;
    private readonly SqliteStatement _insert;
    private readonly SqliteStatement _update;
    private readonly SqliteStatement _holder;

    public SqliteWriter(SqliteConnection connection, SqliteHolders holders, TimeProvider time)
    {
        (_connection, _holders, _time) = (connection, holders, time);
        _find = new SqliteStatement(connection, $"SELECT {JournalColumns.All} FROM operation o JOIN account a ON a.id = o.account WHERE o.key = $1 AND o.operation = $2 AND o.account = $3", 3);
        _insert = new SqliteStatement(connection, "INSERT INTO operation (account, operation, key, fingerprint, tier, state, connection, subject, call, baseline, result, why, attempts, holder, created, changed, kind, quantity, error) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)", 19);
        _update = new SqliteStatement(connection, "UPDATE operation SET fingerprint = $2, tier = $3, state = $4, connection = $5, subject = $6, call = $7, baseline = $8, result = $9, why = $10, attempts = $11, holder = $12, created = $13, changed = $14, kind = $15, quantity = $16, error = $17 WHERE id = $1", 17);
        _holder = new SqliteStatement(connection, "SELECT name, ended FROM holder WHERE id = $1", 1);
    }

    /// <summary>Carries out the requests and makes them durable, all or none.</summary>
    public void Commit(IReadOnlyList<JournalWork> batch)
    {
        try
        {
            // Before the transaction: a name that was taken must not be forgotten with it.
            if (batch.Any(work => work is ClaimWork)) _ = _holders.Current;
            SqliteSchema.Run(_connection, "BEGIN IMMEDIATE");
            foreach (var work in batch) Apply(work);
            SqliteSchema.Run(_connection, "COMMIT");
        }
        catch
        {
            _accounts.Clear();
            TryRollBack();

            // What could not be claimed or settled is no longer at work, or nobody could ever take it up again.
            foreach (var work in batch.OfType<ClaimWork>().Where(work => work.Result?.Kind is ClaimKind.Mine or ClaimKind.Recovered)) _holders.End(work.Intent.Key);
            var settled = batch.OfType<SettleWork>().Where(work => !work.Done.IsCompleted).ToArray();
            foreach (var work in settled) _holders.End(work.Key);
            if (settled.Length > 0) _holders.Retire();
            throw;
        }
        finally
        {
            _holders.LetGo();
        }
    }

    private void Apply(JournalWork work)
    {
        switch (work)
        {
            case ClaimWork claim: claim.Result = Claim(claim.Intent); break;
            case NoteWork note: Change(note, entry => entry with { Baseline = note.Baseline }); break;
            case SettleWork settle:
                Change(settle, entry => JournalRules.Ended(entry, settle.Ending, _time.GetUtcNow()));
                _holders.End(settle.Key);
                break;
            case DecideWork decide: decide.Result = Decide(decide.Key, decide.Ending); break;
            default: throw new InvalidOperationException($"The journal does not know {work.GetType().Name}.");
        }
    }

    private Claim Claim(Intent intent)
    {
        var now = _time.GetUtcNow();
        var (id, earlier) = Find(intent.Key);
        var (isHeld, until) = earlier is { State: OperationState.Intended } ? Held(earlier, now) : (false, now);
        var claim = JournalRules.Judge(earlier, intent, isHeld, now, until);
        if (claim.Kind is not (ClaimKind.Mine or ClaimKind.Recovered)) return claim;
        var taken = JournalRules.Taken(claim, intent, _holders.Current, now);
        if (earlier is null) Insert(taken);
        else Update(id, taken);
        _holders.Begin(intent.Key);
        return claim;
    }

    private JournalEntry? Decide(JournalKey key, Ending ending)
    {
        var now = _time.GetUtcNow();
        var (id, entry) = Find(key);
        if (entry is null || !JournalRules.MayDecide(entry, entry.State == OperationState.Intended && Held(entry, now).IsHeld)) return entry;
        Update(id, JournalRules.Ended(entry, ending, now));
        return entry;
    }

    // A key that nobody claimed is its caller's mistake, and not that of the others in the batch.
    private void Change(JournalWork work, Func<JournalEntry, JournalEntry> change)
    {
        var (id, entry) = Find(work.Key);
        if (entry is null) work.Fail(new InvalidOperationException($"The key {work.Key.Key} of {work.Key.Operation} was never claimed."));
        else Update(id, change(entry));
    }

    // Whether an entry's holder is at it, and if not, until when it can have been.
    private (bool IsHeld, DateTimeOffset Until) Held(JournalEntry entry, DateTimeOffset now)
    {
        if (_holders.IsOwn(entry.Holder)) return (_holders.IsAtWork(entry), now);
        using var row = _holder.Query(entry.Holder);
        if (!row.Read()) return (false, now);
        var name = row.GetString(0);
        DateTimeOffset? ended = row.IsDBNull(1) ? null : SqliteRows.Time(row.GetInt64(1));
        row.Close();
        if (ended is { } time) return (false, time);
        if (_holders.IsOtherAlive(name)) return (true, now);

        // Nobody knows when it died; from now on it is known that it is dead.
        using var mark = new SqliteStatement(_connection, "UPDATE holder SET ended = $2 WHERE id = $1", 2);
        mark.Run(entry.Holder, SqliteRows.Time(now));
        return (false, now);
    }

    private (long Id, JournalEntry? Entry) Find(JournalKey key)
    {
        using var row = _find.Query(key.Key, key.Operation, AccountId(key.Account));
        return row.Read() ? (row.GetInt64(JournalColumns.Id), SqliteRows.Read(row)) : (0, null);
    }

    private void Insert(JournalEntry entry) => _insert.Run(
        AccountId(entry.Key.Account), entry.Key.Operation, entry.Key.Key, entry.Fingerprint, (int)entry.Tier, (int)entry.State, entry.Connection, entry.Subject,
        entry.StoredCall, entry.Baseline, entry.Result, entry.Why, entry.Attempts, entry.Holder, SqliteRows.Time(entry.CreatedAt), SqliteRows.Time(entry.ChangedAt),
        (int)entry.Effect.Kind, SqliteRows.Number(entry.Effect.Quantity), entry.ErrorId);

    private void Update(long id, JournalEntry entry) => _update.Run(
        id, entry.Fingerprint, (int)entry.Tier, (int)entry.State, entry.Connection, entry.Subject, entry.StoredCall, entry.Baseline, entry.Result, entry.Why,
        entry.Attempts, entry.Holder, SqliteRows.Time(entry.CreatedAt), SqliteRows.Time(entry.ChangedAt),
        (int)entry.Effect.Kind, SqliteRows.Number(entry.Effect.Quantity), entry.ErrorId);

    private long AccountId(JournalAccount account)
    {
        if (_accounts.TryGetValue(account, out var known)) return known;
        using var insert = new SqliteStatement(_connection, "INSERT INTO account (vendor, account, address) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", 3);
        insert.Run(account.Vendor, account.Account, account.Address);
        using var find = new SqliteStatement(_connection, "SELECT id FROM account WHERE vendor = $1 AND account = $2 AND address = $3", 3);
        using var row = find.Query(account.Vendor, account.Account, account.Address);
        row.Read();
        return _accounts[account] = row.GetInt64(0);
    }

    private void TryRollBack()
    {
        try
        {
            SqliteSchema.Run(_connection, "ROLLBACK");
        }
        catch (SqliteException)
        {
            // Some errors have rolled back already.
        }
    }
}
