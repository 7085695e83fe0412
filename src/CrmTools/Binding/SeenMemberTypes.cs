using System.Collections.Concurrent;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace CrmTools.Binding;

/// <summary>Member types that this session has seen; what completion knows without asking the vendor.</summary>
internal sealed class SeenMemberTypes
{
    private static readonly ConditionalWeakTable<Runspace, SeenMemberTypes> Tables = new();

    private readonly ConcurrentDictionary<(string Connection, string Id), string> _names = [];

    /// <summary>The table of the runspace that runs on this thread.</summary>
    public static SeenMemberTypes Current => Tables.GetOrCreateValue(Runspace.DefaultRunspace);

    /// <summary>The types of some connections; of all for none.</summary>
    public IEnumerable<(string Id, string Name)> Of(IReadOnlySet<string> connections) => _names
        .Where(type => connections.Count == 0 || connections.Contains(type.Key.Connection))
        .Select(type => (type.Key.Id, type.Value)).Distinct().OrderBy(type => type.Id, StringComparer.Ordinal);

    /// <summary>Remembers types. Safe from any thread.</summary>
    public void Add(IReadOnlyList<CrmMemberType> types)
    {
        foreach (var type in types) Add(type.Connection, type.Id, type.Name);
    }

    /// <summary>Remembers the types that members are of. Safe from any thread.</summary>
    public void Add(IReadOnlyList<CrmMember> members)
    {
        // A list is long and its types are few: neighbours mostly have the same.
        string? last = null;
        foreach (var member in members)
        {
            if (member.MemberType is null || ReferenceEquals(member.MemberType, last) || member.MemberType == last) continue;
            last = member.MemberType;
            Add(member.Connection, last, member.MemberTypeName);
        }
    }

    private void Add(CrmConnection? connection, string? id, string? name)
    {
        if (connection is not null && id is not null) _names[(connection.Name, id)] = name ?? "";
    }
}
