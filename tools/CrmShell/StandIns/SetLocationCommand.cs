using System.Management.Automation;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Set-Location.</summary>
[Cmdlet(VerbsCommon.Set, "Location", DefaultParameterSetName = "Path")]
public sealed class SetLocationCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Path")]
    public string Path { get; set; } = "~";

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath", "LP")]
    public string LiteralPath { get; set; } = "";

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        var path = ParameterSetName == "LiteralPath" ? WildcardPattern.Escape(LiteralPath) : Path;
        try
        {
            var location = SessionState.Path.SetLocation(path);
            if (PassThru)
                WriteObject(location);
        }
        catch (SessionStateException e)
        {
            WriteError(new ErrorRecord(e.ErrorRecord, e));
        }
    }
}
