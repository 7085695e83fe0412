using System.Diagnostics;
using System.Management.Automation;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Measure-Command: the time that a script block takes; its output is dropped.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "Command")]
[OutputType(typeof(TimeSpan))]
public sealed class MeasureCommandCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)]
    public ScriptBlock Expression { get; set; } = null!;

    protected override void EndProcessing()
    {
        var start = Stopwatch.GetTimestamp();
        InvokeCommand.InvokeScript(useLocalScope: false, Expression, input: null);
        WriteObject(Stopwatch.GetElapsedTime(start));
    }
}
