using System.Management.Automation;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for New-TimeSpan.</summary>
[Cmdlet(VerbsCommon.New, "TimeSpan", DefaultParameterSetName = DateSet)]
[OutputType(typeof(TimeSpan))]
public sealed class NewTimeSpanCommand : PSCmdlet
{
    private const string DateSet = "Date";
    private const string TimeSet = "Time";

    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = DateSet)]
    [Alias("LastWriteTime")]
    public DateTime? Start { get; set; }

    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = DateSet)]
    public DateTime? End { get; set; }

    [Parameter(ParameterSetName = TimeSet)]
    public int Days { get; set; }

    [Parameter(ParameterSetName = TimeSet)]
    public int Hours { get; set; }

    [Parameter(ParameterSetName = TimeSet)]
    public int Minutes { get; set; }

    [Parameter(ParameterSetName = TimeSet)]
    public int Seconds { get; set; }

    [Parameter(ParameterSetName = TimeSet)]
    public int Milliseconds { get; set; }

    protected override void ProcessRecord()
    {
        var now = DateTime.Now;
        WriteObject(ParameterSetName == TimeSet
            ? new TimeSpan(Days, Hours, Minutes, Seconds, Milliseconds)
            : (End ?? now) - (Start ?? now));
    }
}
