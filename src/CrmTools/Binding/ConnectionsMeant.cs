using System.Collections;
using CrmTools.Connections;

namespace CrmTools.Binding;

/// <summary>Which open connections a half-written line means, for completion: those of -Connection, or all.</summary>
internal static class ConnectionsMeant
{
    public static IReadOnlyList<CrmConnection> By(IDictionary fakeBoundParameters)
    {
        var open = ConnectionTable.Current.Open;
        var names = Names(fakeBoundParameters);
        return names.Count == 0 ? open : [.. open.Where(connection => names.Contains(connection.Name))];
    }

    /// <summary>What stands after -Connection, where it can be known without running anything; empty for none.</summary>
    public static IReadOnlySet<string> Names(IDictionary fakeBoundParameters)
    {
        var given = fakeBoundParameters["Connection"];
        IEnumerable<object?> items = given is IList list ? list.Cast<object?>() : [given];
        return items.Select(item => item?.ToString()).OfType<string>().Where(name => name.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
