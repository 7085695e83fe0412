namespace CrmTools.Core.Journal.Postgres;

/// <summary>One key in a transaction: its entry as it was found, and as it will be.</summary>
internal sealed class PostgresRow
{
    /// <summary>The row's number; 0 while there is none.</summary>
    public long Id { get; set; }

    /// <summary>Null while nobody has claimed the key.</summary>
    public JournalEntry? Entry { get; set; }

    /// <summary>True when this transaction has put the row in, for the first claim of the batch.</summary>
    public bool IsInserted { get; set; }

    /// <summary>True when the row has to be written.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>The entry becomes another.</summary>
    public void Change(JournalEntry entry)
    {
        // What was put in for a claim is in the table as it is to be.
        IsChanged = Entry is not null || !IsInserted;
        Entry = entry;
    }
}
