using System.Management.Automation;
using System.Text;
using CrmTools.Shell.StandIns.Support;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Out-File. The engine runs it by name for the redirections &gt; and &gt;&gt;.</summary>
[Cmdlet(VerbsData.Out, "File", SupportsShouldProcess = true, DefaultParameterSetName = "ByPath")]
public sealed class OutFileCommand : FrontEndCommandBase
{
    private StreamWriter? file;
    private LineCollector? lines;

    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "ByPath")]
    [Alias("Path")]
    public string FilePath { get; set; } = "";

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "ByLiteralPath")]
    [Alias("PSPath", "LP")]
    public string LiteralPath { get; set; } = "";

    [Parameter(Position = 1)]
    [EncodingArgument]
    [ValidateNotNullOrEmpty]
    public Encoding Encoding { get; set; } = EncodingArgumentAttribute.Utf8NoBom;

    [Parameter]
    public SwitchParameter Append { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    [Parameter]
    [ValidateRange(2, int.MaxValue)]
    public int Width { get; set; } = int.MaxValue;

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    protected override void BeginProcessing()
    {
        var path = ParameterSetName == "ByLiteralPath" ? LiteralPath : FilePath;
        if (ShouldProcess(path))
            file = TextFiles.OpenToWrite(this, PathArguments.Target(this, path), Encoding, Append, NoClobber);

        lines = new LineCollector(OnLine);
        EngineInternals.UseWriter(this, lines, Width);
        base.BeginProcessing();
    }

    protected override void EndProcessing()
    {
        base.EndProcessing();
        lines?.Dispose();
        Close();
    }

    protected override void InternalDispose()
    {
        base.InternalDispose();
        Close();
    }

    private void OnLine(string line)
    {
        if (NoNewline)
            file?.Write(line);
        else
            file?.WriteLine(line);
    }

    private void Close()
    {
        file?.Dispose();
        file = null;
    }
}
