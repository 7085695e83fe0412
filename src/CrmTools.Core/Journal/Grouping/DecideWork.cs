namespace CrmTools.Core.Journal.Grouping;

/// <summary>A person's word.</summary>
internal sealed class DecideWork(JournalKey key, Ending ending) : JournalWork<JournalEntry?>
{
    public override JournalKey Key => key;

    public Ending Ending => ending;
}
