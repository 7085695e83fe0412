using CrmTools.Connections;
using CrmTools.Loading;

namespace CrmTools.Commands.Operation;

/// <summary>The journals that cmdlets look into: those of the connections that are named, or all.</summary>
internal static class OperationJournals
{
    /// <summary>
    /// Sources that together give each write once. Without names: the usual journal, with all shops, and those of open connections with a journal of their own.
    /// </summary>
    public static IReadOnlyList<OperationSource> Of(ConnectionReference[]? connections) =>
        connections is { Length: > 0 } ? Named(connections) : [.. All()];

    // What a connection did can be asked for when it is closed; by its name, which is all there is then.
    private static OperationSource[] Named(ConnectionReference[] connections)
    {
        var meant = connections.Select(reference => (reference.Name, Open: ConnectionResolver.TryFind(reference))).DistinctBy(one => one.Open is { } open ? Shop(open) : (one.Name.ToUpperInvariant(), "")).ToArray();
        var open = meant.Where(one => one.Open is not null).Select(one => one.Open!).ToArray();
        return [.. meant.Select(one => one.Open is { } connection ? new OperationSource(connection.Session!.Operations) : Closed(one.Name, open))];
    }

    // An open connection stands for all that its shop has in its journal, under whatever names, and so for what a closed one of another name did there.
    private static OperationSource Closed(string name, CrmConnection[] open)
    {
        var usual = Core.Engine.UsualJournal();
        return new OperationSource(usual)
        {
            Name = name,
            Elsewhere = open.Where(connection => connection.Session!.Operations.Place == usual.Place).Select(connection => connection.Key).ToHashSet(StringComparer.Ordinal),
        };
    }

    private static IEnumerable<OperationSource> All()
    {
        var usual = Core.Engine.UsualJournal();
        return ConnectionTable.Current.Open.Where(connection => connection.Session!.Operations.Place != usual.Place).DistinctBy(Shop)
            .Select(connection => new OperationSource(connection.Session!.Operations)).Prepend(new OperationSource(usual));
    }

    // One shop may be open twice, with a journal of its own each time.
    private static (string Shop, string Journal) Shop(CrmConnection connection) => (connection.Key, connection.Session!.Operations.Place);
}
