using System.Management.Automation;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Split-Path.</summary>
[Cmdlet(VerbsCommon.Split, "Path", DefaultParameterSetName = "Parent")]
[OutputType(typeof(string), typeof(bool))]
public sealed class SplitPathCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("LiteralPath", "PSPath", "LP")]
    public string[] Path { get; set; } = [];

    [Parameter(ParameterSetName = "Parent")]
    public SwitchParameter Parent { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "Leaf")]
    public SwitchParameter Leaf { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "LeafBase")]
    public SwitchParameter LeafBase { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "Extension")]
    public SwitchParameter Extension { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "Qualifier")]
    public SwitchParameter Qualifier { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "NoQualifier")]
    public SwitchParameter NoQualifier { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "IsAbsolute")]
    public SwitchParameter IsAbsolute { get; set; }

    [Parameter]
    public SwitchParameter Resolve { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var path in Path)
        {
            if (!Resolve)
            {
                WriteObject(Part(path));
                continue;
            }

            foreach (var resolved in SessionState.Path.GetResolvedPSPathFromPSPath(path))
                WriteObject(Part(resolved.Path));
        }
    }

    private object Part(string path) => ParameterSetName switch
    {
        "Leaf" => SessionState.Path.ParseChildName(path),
        "LeafBase" => System.IO.Path.GetFileNameWithoutExtension(SessionState.Path.ParseChildName(path)),
        "Extension" => System.IO.Path.GetExtension(SessionState.Path.ParseChildName(path)),
        "Qualifier" => QualifierOf(path),
        "NoQualifier" => path[QualifierOf(path).Length..],
        "IsAbsolute" => SessionState.Path.IsPSAbsolute(path, out _),
        _ => SessionState.Path.ParseParent(path, root: ""),
    };

    private static string QualifierOf(string path)
    {
        var colon = path.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? "" : path[..(colon + 1)];
    }
}
