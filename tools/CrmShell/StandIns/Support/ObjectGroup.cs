using System.Collections.ObjectModel;
using System.Management.Automation;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>Objects with equal values, as Group-Object writes them.</summary>
public sealed class ObjectGroup
{
    internal ObjectGroup(IEnumerable<object?> values)
    {
        Values = new Collection<object?>([.. values]);
        Name = string.Join(", ", Values.Select(value => LanguagePrimitives.ConvertTo<string>(value)));
    }

    public int Count { get; private set; }

    public Collection<PSObject> Group { get; } = [];

    public string Name { get; }

    public Collection<object?> Values { get; }

    internal void Add(PSObject input, bool keep)
    {
        Count++;
        if (keep)
            Group.Add(input);
    }
}
