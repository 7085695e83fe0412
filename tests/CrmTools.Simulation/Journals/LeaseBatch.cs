using System.Collections.Concurrent;
using CrmTools.Core.Journal;
using CrmTools.Core.Journal.Grouping;
using CrmTools.Core.Journal.Postgres;

namespace CrmTools.Simulation;

/// <summary>One transaction of a <see cref="LeaseStore"/>: one request, judged as PostgreSQL's are.</summary>
internal sealed class LeaseBatch(LeaseStore store, Lease lease) : IPostgresRows
{
    public Dictionary<JournalKey, PostgresRow> Rows { get; } = [];

    public Lease Lease => lease;

    public DateTimeOffset Now => store.Now;

    public (bool IsHeld, DateTimeOffset Until) Held(long holder) => store.Held(holder);

    /// <summary>Carries out a request.</summary>
    /// <returns>Whether it has claimed its key.</returns>
    public bool Apply(JournalWork work, ConcurrentDictionary<JournalKey, Lease> inFlight, Func<long, bool> isOwn)
    {
        var row = Rows[work.Key] = new PostgresRow { Entry = store.Rows.GetValueOrDefault(work.Key) };
        if (row.Entry is { } open) store.Bury([open]);
        var judge = new PostgresJudge(this, inFlight, isOwn);
        judge.Apply(work);
        if (row.IsChanged) store.Rows[work.Key] = row.Entry!;
        return judge.Taken.Count > 0;
    }
}
