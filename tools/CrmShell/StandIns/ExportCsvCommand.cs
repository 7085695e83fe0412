using System.Management.Automation;
using System.Text;
using CrmTools.Shell.StandIns.Support;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Export-Csv.</summary>
[Cmdlet(VerbsData.Export, "Csv", SupportsShouldProcess = true, DefaultParameterSetName = PathSet)]
public sealed class ExportCsvCommand : PSCmdlet, IDisposable
{
    private const string PathSet = "Path";
    private const string LiteralSet = "LiteralPath";

    private CsvLineWriter lines = null!;
    private StreamWriter? file;

    [Parameter(Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public PSObject InputObject { get; set; } = null!;

    [Parameter(Position = 0, Mandatory = true, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    [Parameter(Mandatory = true, ParameterSetName = LiteralSet)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string LiteralPath { get; set; } = "";

    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = ',';

    [Parameter]
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
    [Alias("UQ")]
    public CsvQuoting UseQuotes { get; set; } = CsvQuoting.Always;

    /// <summary>The default since PowerShell 6; accepted because scripts still say it.</summary>
    [Parameter]
    [Alias("NTI")]
    public SwitchParameter NoTypeInformation { get; set; }

    [Parameter]
    public SwitchParameter NoHeader { get; set; }

    protected override void BeginProcessing()
    {
        lines = new CsvLineWriter(Delimiter, UseQuotes);
        var path = ParameterSetName == LiteralSet ? LiteralPath : Path;
        if (!ShouldProcess(path))
            return;

        var target = PathArguments.Target(this, path);
        var encoding = Encoding;
        if (Append)
            lines.Columns = ExistingHeader(target, ref encoding);
        file = TextFiles.OpenToWrite(this, target, encoding, Append, NoClobber);
    }

    protected override void ProcessRecord()
    {
        if (file is null || InputObject is null)
            return;

        if (lines.Columns is null)
        {
            lines.TakeColumns(InputObject);
            if (!NoHeader)
                file.WriteLine(lines.Header());
        }
        else if (Append && !Force)
        {
            RefuseMissingColumns();
        }

        file.WriteLine(lines.Line(InputObject));
    }

    protected override void EndProcessing() => Dispose();

    public void Dispose()
    {
        file?.Dispose();
        file = null;
    }

    /// <summary>The columns of a file that is appended to, and the encoding that it is in.</summary>
    private List<string>? ExistingHeader(string target, ref Encoding encoding)
    {
        if (!File.Exists(target))
            return null;

        using var reader = new StreamReader(target, encoding, detectEncodingFromByteOrderMarks: true);
        var header = new CsvReader(reader, Delimiter).ReadRecord();
        encoding = reader.CurrentEncoding;
        return header;
    }

    private void RefuseMissingColumns()
    {
        foreach (var column in lines.Columns!)
        {
            if (InputObject.Properties[column] is not null || InputObject.BaseObject is System.Collections.IDictionary)
                continue;

            var exception = new InvalidOperationException(
                $"Cannot append CSV content: the appended object has no property that corresponds to the column {column}. "
                + "To continue with mismatched properties, add the -Force parameter.");
            ThrowTerminatingError(
                new ErrorRecord(exception, "CannotAppendCsvWithMismatchedPropertyNames", ErrorCategory.InvalidData, column));
        }
    }
}
