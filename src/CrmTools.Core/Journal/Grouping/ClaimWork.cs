namespace CrmTools.Core.Journal.Grouping;

/// <summary>A claim.</summary>
internal sealed class ClaimWork(Intent intent) : JournalWork<Claim>
{
    public Intent Intent => intent;
}
