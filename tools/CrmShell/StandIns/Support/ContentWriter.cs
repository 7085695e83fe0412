using System.Management.Automation;
using System.Text;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>What Set-Content and Add-Content share: lines of text into files.</summary>
public abstract class ContentWriter : PSCmdlet, IDisposable
{
    private const string PathSet = "Path";
    private const string LiteralSet = "LiteralPath";
    private readonly List<StreamWriter> files = [];

    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = PathSet)]
    public string[] Path { get; set; } = [];

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralSet)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter(Position = 1, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public object[]? Value { get; set; }

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    [EncodingArgument]
    [ValidateNotNullOrEmpty]
    public Encoding Encoding { get; set; } = EncodingArgumentAttribute.Utf8NoBom;

    protected abstract bool Appends { get; }

    protected override void BeginProcessing()
    {
        foreach (var path in ParameterSetName == LiteralSet ? LiteralPath : Path)
        {
            if (ShouldProcess(path))
                files.Add(TextFiles.OpenToWrite(this, PathArguments.Target(this, path), Encoding, Appends, noClobber: false));
        }
    }

    protected override void ProcessRecord()
    {
        foreach (var value in Value ?? [])
        {
            var text = LanguagePrimitives.ConvertTo<string>(value);
            foreach (var file in files)
            {
                file.Write(text);
                if (!NoNewline)
                    file.WriteLine();
            }
        }
    }

    protected override void EndProcessing() => Dispose();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            files.ForEach(file => file.Dispose());
        files.Clear();
    }
}
