namespace CrmTools.Core.Journal.Grouping;

/// <summary>A baseline.</summary>
internal sealed class NoteWork(JournalKey key, string baseline) : JournalWork<bool>
{
    public override JournalKey Key => key;

    public string Baseline => baseline;
}
