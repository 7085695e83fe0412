namespace CrmTools.Core.Journal.Grouping;

/// <summary>A claim.</summary>
internal sealed class ClaimWork(Intent intent) : JournalWork<Claim>
{
    public override JournalKey Key => intent.Key;

    public Intent Intent => intent;
}
