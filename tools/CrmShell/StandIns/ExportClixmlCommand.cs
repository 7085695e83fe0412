using System.Management.Automation;
using CrmTools.Shell.StandIns.Support;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Export-Clixml, by the engine's own serializer.</summary>
[Cmdlet(VerbsData.Export, "Clixml", SupportsShouldProcess = true, DefaultParameterSetName = "ByPath")]
public sealed class ExportClixmlCommand : PSCmdlet
{
    private readonly List<object?> input = [];

    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "ByPath")]
    public string Path { get; set; } = "";

    [Parameter(Mandatory = true, ParameterSetName = "ByLiteralPath")]
    [Alias("PSPath", "LP")]
    public string LiteralPath { get; set; } = "";

    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Depth { get; set; } = 2;

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    protected override void ProcessRecord() => input.Add(InputObject);

    protected override void EndProcessing()
    {
        var path = ParameterSetName == "ByLiteralPath" ? LiteralPath : Path;
        if (!ShouldProcess(path))
            return;

        using var file = TextFiles.OpenToWrite(
            this, PathArguments.Target(this, path), EncodingArgumentAttribute.Utf8NoBom, append: false, NoClobber);
        file.Write(EngineInternals.SerializeEach(input, Depth));
    }
}
