using System.Collections.Concurrent;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace CrmTools.Binding;

/// <summary>Names of objects and fields that records of this session had; what completion knows without asking the vendor.</summary>
internal sealed class SeenRecords
{
    private static readonly ConditionalWeakTable<Runspace, SeenRecords> Tables = new();

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, byte>> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The table of the runspace that runs on this thread.</summary>
    public static SeenRecords Current => Tables.GetOrCreateValue(Runspace.DefaultRunspace);

    public IEnumerable<string> Objects => _fields.Keys.Order(StringComparer.OrdinalIgnoreCase);

    /// <summary>The fields of an object, or of all objects where it is not known which is meant.</summary>
    public IEnumerable<string> FieldsOf(string? objectName)
    {
        var names = objectName is { Length: > 0 }
            ? _fields.TryGetValue(objectName, out var fields) ? fields.Keys : []
            : _fields.Values.SelectMany(fields => fields.Keys);
        return names.Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Remembers what a page had. Safe from any thread.</summary>
    public void Add(IReadOnlyList<CrmRecord> records)
    {
        foreach (var record in records)
        {
            var fields = _fields.GetOrAdd(record.ObjectName, _ => new(StringComparer.Ordinal));
            foreach (var name in record.Fields.Keys) fields.TryAdd(name, 0);
        }
    }
}
