using System.Collections;
using System.Management.Automation;
using CrmTools.Shell.StandIns.Support;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Group-Object. The groups come sorted by their values.</summary>
[Cmdlet(VerbsData.Group, "Object")]
[OutputType(typeof(Hashtable), typeof(ObjectGroup))]
public sealed class GroupObjectCommand : PSCmdlet
{
    private readonly List<PSObject> input = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    [Parameter]
    public SwitchParameter NoElement { get; set; }

    [Parameter]
    [Alias("AHT")]
    public SwitchParameter AsHashTable { get; set; }

    [Parameter]
    public SwitchParameter AsString { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null)
            input.Add(InputObject);
    }

    protected override void EndProcessing()
    {
        if (AsHashTable)
        {
            WriteTable(Groups());
            return;
        }

        foreach (var group in Groups())
        {
            // The engine has a table view for the real cmdlet's type, with the same columns.
            var shown = PSObject.AsPSObject(group);
            shown.TypeNames.Insert(0, $"Microsoft.PowerShell.Commands.GroupInfo{(NoElement ? "NoElement" : "")}");
            WriteObject(shown);
        }
    }

    private List<ObjectGroup> Groups()
    {
        var comparer = new RowComparer(PropertyChoice.Parse(this, Property), descending: false, !CaseSensitive);
        var groups = new List<ObjectGroup>();
        SortRow? last = null;
        foreach (var row in input.Select(comparer.Row).Order(comparer))
        {
            if (last is null || comparer.Compare(last, row) != 0)
                groups.Add(new ObjectGroup(row.Keys));
            groups[^1].Add(row.Input, keep: !NoElement || AsHashTable);
            last = row;
        }

        return groups;
    }

    private void WriteTable(List<ObjectGroup> groups)
    {
        var table = CaseSensitive ? new Hashtable() : new Hashtable(StringComparer.CurrentCultureIgnoreCase);
        foreach (var group in groups)
        {
            var key = group.Values is [{ } single] && !AsString ? (single is PSObject wrapped ? wrapped.BaseObject : single) : group.Name;
            table[key] = group.Group;
        }

        WriteObject(table);
    }
}
