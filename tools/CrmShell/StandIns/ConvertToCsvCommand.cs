using System.Management.Automation;
using CrmTools.Shell.StandIns.Support;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for ConvertTo-Csv.</summary>
[Cmdlet(VerbsData.ConvertTo, "Csv")]
[OutputType(typeof(string))]
public sealed class ConvertToCsvCommand : PSCmdlet
{
    private CsvLineWriter lines = null!;

    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = ',';

    [Parameter]
    [Alias("UQ")]
    public CsvQuoting UseQuotes { get; set; } = CsvQuoting.Always;

    /// <summary>The default since PowerShell 6; accepted because scripts still say it.</summary>
    [Parameter]
    [Alias("NTI")]
    public SwitchParameter NoTypeInformation { get; set; }

    [Parameter]
    public SwitchParameter NoHeader { get; set; }

    protected override void BeginProcessing() => lines = new CsvLineWriter(Delimiter, UseQuotes);

    protected override void ProcessRecord()
    {
        if (InputObject is null)
            return;

        if (lines.Columns is null)
        {
            lines.TakeColumns(InputObject);
            if (!NoHeader)
                WriteObject(lines.Header());
        }

        WriteObject(lines.Line(InputObject));
    }
}
