using CrmTools.Connections;
using CrmTools.Loading;

namespace CrmTools.Commands.Operation;

/// <summary>The journals that cmdlets look into: those of the connections that are named, or all.</summary>
internal static class OperationJournals
{
    /// <summary>
    /// Each journal once, with the shops of it that are meant. Without names: the usual one, with all shops, and those of open connections with a journal of their own.
    /// </summary>
    /// <returns>A journal, and a connection's name where only writes under that name are meant.</returns>
    public static IEnumerable<(IOperationJournal Journal, string? Name)> Of(ConnectionReference[]? connections)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (connections is { Length: > 0 })
        {
            foreach (var reference in connections)
            {
                // What a connection did can be asked for when it is closed; by its name, which is all there is then.
                if (ConnectionResolver.TryFind(reference) is { } open)
                {
                    if (seen.Add(open.Key)) yield return (open.Session!.Operations, null);
                }
                else if (seen.Add($"closed {reference.Name}"))
                {
                    yield return (Core.Engine.UsualJournal(), reference.Name);
                }
            }

            yield break;
        }

        var usual = Core.Engine.UsualJournal();
        yield return (usual, null);
        foreach (var open in ConnectionTable.Current.Open)
        {
            if (open.Session!.Operations is { } own && own.Place != usual.Place && seen.Add($"{own.Place}|{open.Key}")) yield return (own, null);
        }
    }
}
