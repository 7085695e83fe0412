namespace CrmTools.Core.Journal.Postgres;

/// <summary>What a batch is judged by: its rows, locked, and what is known of other holders.</summary>
internal interface IPostgresRows
{
    /// <summary>All keys of the batch.</summary>
    Dictionary<JournalKey, PostgresRow> Rows { get; }

    /// <summary>This process's lease.</summary>
    Lease Lease { get; }

    /// <summary>The store's clock when all rows were locked.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Whether another process is at what it claimed; and if not, until when it can have been.</summary>
    (bool IsHeld, DateTimeOffset Until) Held(long holder);
}
