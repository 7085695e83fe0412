using System.Management.Automation;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>Orders rows by their keys, the first that differs decides.</summary>
internal sealed class RowComparer(IReadOnlyList<PropertyChoice> choices, bool descending, bool ignoreCase) : IComparer<SortRow>
{
    private readonly ValueSource[] sources =
        choices.Count == 0 ? [new ValueSource(null)] : [.. choices.Select(choice => new ValueSource(choice))];

    internal SortRow Row(PSObject input) => new(input, [.. sources.Select(source => source.Value(input))]);

    public int Compare(SortRow? x, SortRow? y)
    {
        for (var i = 0; i < sources.Length; i++)
        {
            var order = ValueComparer.Compare(x!.Keys[i], y!.Keys[i], ignoreCase);
            if (order != 0)
                return sources[i].Descending ?? descending ? -order : order;
        }

        return 0;
    }
}
