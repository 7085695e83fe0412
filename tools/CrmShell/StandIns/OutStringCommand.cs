using System.Management.Automation;
using System.Text;
using CrmTools.Shell.StandIns.Support;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Out-String: the engine's formatting into text.</summary>
[Cmdlet(VerbsData.Out, "String", DefaultParameterSetName = "NoNewLineFormatting")]
[OutputType(typeof(string))]
public sealed class OutStringCommand : FrontEndCommandBase
{
    private readonly StringBuilder text = new();
    private LineCollector? lines;

    [Parameter(ParameterSetName = "StreamFormatting")]
    public SwitchParameter Stream { get; set; }

    [Parameter(ParameterSetName = "NoNewLineFormatting")]
    public SwitchParameter NoNewline { get; set; }

    [Parameter]
    [ValidateRange(2, int.MaxValue)]
    public int Width { get; set; } = int.MaxValue;

    protected override void BeginProcessing()
    {
        lines = new LineCollector(OnLine);
        EngineInternals.UseWriter(this, lines, Width);
        base.BeginProcessing();
    }

    protected override void EndProcessing()
    {
        base.EndProcessing();
        lines?.Dispose();
        if (!Stream)
            WriteObject(text.ToString());
    }

    private void OnLine(string line)
    {
        if (Stream)
            WriteObject(line);
        else if (NoNewline)
            text.Append(line);
        else
            text.AppendLine(line);
    }
}
