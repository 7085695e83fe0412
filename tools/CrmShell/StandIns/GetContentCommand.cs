using System.Management.Automation;
using System.Text;
using CrmTools.Shell.StandIns.Support;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Get-Content, for text files.</summary>
[Cmdlet(VerbsCommon.Get, "Content", DefaultParameterSetName = PathSet)]
[OutputType(typeof(string))]
public sealed class GetContentCommand : PathCommand
{
    [Parameter]
    public SwitchParameter Raw { get; set; }

    [Parameter]
    [Alias("First", "Head")]
    [ValidateRange(0, long.MaxValue)]
    public long TotalCount { get; set; } = long.MaxValue;

    [Parameter]
    [Alias("Last")]
    [ValidateRange(0, int.MaxValue)]
    public int Tail { get; set; } = -1;

    [Parameter]
    [EncodingArgument]
    [ValidateNotNullOrEmpty]
    public Encoding Encoding { get; set; } = EncodingArgumentAttribute.Utf8NoBom;

    protected override void ProcessRecord()
    {
        foreach (var file in PathArguments.Existing(this, Paths, IsLiteral))
        {
            if (Raw)
                WriteObject(File.ReadAllText(file, Encoding));
            else
                WriteLines(File.ReadLines(file, Encoding));
        }
    }

    private void WriteLines(IEnumerable<string> lines)
    {
        var chosen = Tail >= 0 ? lines.TakeLast(Tail) : lines;
        var left = TotalCount;
        foreach (var line in chosen)
        {
            if (left-- == 0)
                return;
            WriteObject(line);
        }
    }
}
