namespace CrmTools.Core.Journal.Grouping;

/// <summary>An end.</summary>
internal sealed class SettleWork(JournalKey key, Ending ending) : JournalWork<bool>
{
    public override JournalKey Key => key;

    public Ending Ending => ending;
}
