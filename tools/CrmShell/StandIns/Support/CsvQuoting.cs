namespace CrmTools.Shell.StandIns.Support;

/// <summary>The values of -UseQuotes.</summary>
public enum CsvQuoting
{
    Never,
    Always,
    AsNeeded,
}
