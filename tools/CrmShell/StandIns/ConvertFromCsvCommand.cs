using System.Management.Automation;
using CrmTools.Shell.StandIns.Support;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for ConvertFrom-Csv.</summary>
[Cmdlet(VerbsData.ConvertFrom, "Csv")]
public sealed class ConvertFromCsvCommand : PSCmdlet
{
    private CsvObjects objects = null!;

    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyString]
    public string[]? InputObject { get; set; }

    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = ',';

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Header { get; set; }

    protected override void BeginProcessing() => objects = new CsvObjects(this, Header);

    // Each string is read by itself, so that objects stream; a value in quotes may span the lines of one string, but not two strings.
    protected override void ProcessRecord()
    {
        foreach (var text in InputObject ?? [])
            objects.Write(new StringReader(text), Delimiter);
    }
}
