using System.Management.Automation;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Join-Path.</summary>
[Cmdlet(VerbsCommon.Join, "Path")]
[OutputType(typeof(string))]
public sealed class JoinPathCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    public string[] Path { get; set; } = [];

    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string[] ChildPath { get; set; } = [];

    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true, ValueFromRemainingArguments = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string[] AdditionalChildPath { get; set; } = [];

    [Parameter]
    public SwitchParameter Resolve { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var path in Path)
        {
            var joined = path;
            foreach (var child in (ChildPath ?? []).Concat(AdditionalChildPath ?? []))
                joined = SessionState.Path.Combine(joined, child);

            if (Resolve)
                WriteObject(SessionState.Path.GetResolvedPSPathFromPSPath(joined), enumerateCollection: true);
            else
                WriteObject(joined);
        }
    }
}
