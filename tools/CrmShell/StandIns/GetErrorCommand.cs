using System.Collections;
using System.Management.Automation;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Get-Error: the newest errors with everything in them, in the engine's own detailed view.</summary>
[Cmdlet(VerbsCommon.Get, "Error", DefaultParameterSetName = "Newest")]
public sealed class GetErrorCommand : PSCmdlet
{
    private const string Detailed = "System.Management.Automation.ErrorRecord#PSExtendedError";

    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = "Error")]
    public PSObject? InputObject { get; set; }

    [Parameter(ParameterSetName = "Newest")]
    [Alias("Last")]
    [ValidateRange(1, int.MaxValue)]
    public int Newest { get; set; } = 1;

    protected override void ProcessRecord()
    {
        if (InputObject is not null)
        {
            Write(InputObject.BaseObject);
            return;
        }

        if (SessionState.PSVariable.GetValue("error") is ArrayList errors)
        {
            foreach (var error in errors.Cast<object>().Take(Newest).ToArray())
                Write(error);
        }
    }

    private void Write(object error)
    {
        var record = error switch
        {
            ErrorRecord direct => direct,
            IContainsErrorRecord container => container.ErrorRecord,
            _ => null,
        };
        if (record is null)
            return;

        var shown = new PSObject(record);
        shown.TypeNames.Remove(typeof(ErrorRecord).FullName!);
        shown.TypeNames.Insert(0, Detailed);
        WriteObject(shown);
    }
}
