using System.Management.Automation;
using CrmTools.Shell.StandIns.Support;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Sort-Object. Equal objects keep their order.</summary>
[Cmdlet("Sort", "Object")]
public sealed class SortObjectCommand : PSCmdlet
{
    private readonly List<PSObject> input = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    [Parameter]
    public SwitchParameter Descending { get; set; }

    [Parameter]
    public SwitchParameter Unique { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Top { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Bottom { get; set; }

    [Parameter]
    public SwitchParameter Stable { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null)
            input.Add(InputObject);
    }

    protected override void EndProcessing()
    {
        var comparer = new RowComparer(PropertyChoice.Parse(this, Property), Descending, !CaseSensitive);
        IEnumerable<SortRow> rows = input.Select(comparer.Row).Order(comparer);
        if (Unique)
            rows = Distinct(rows, comparer);
        if (Top > 0)
            rows = rows.Take(Top);
        if (Bottom > 0)
            rows = rows.TakeLast(Bottom);

        foreach (var row in rows)
            WriteObject(row.Input);
    }

    private static IEnumerable<SortRow> Distinct(IEnumerable<SortRow> sorted, RowComparer comparer)
    {
        SortRow? last = null;
        foreach (var row in sorted)
        {
            if (last is null || comparer.Compare(last, row) != 0)
                yield return row;
            last = row;
        }
    }
}
