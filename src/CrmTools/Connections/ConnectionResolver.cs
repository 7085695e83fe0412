using CrmTools.Errors;
using CrmTools.Loading;

namespace CrmTools.Connections;

/// <summary>Finds the connections that a call is meant for. Never guesses between two: a gift must not reach the wrong shop.</summary>
internal static class ConnectionResolver
{
    /// <summary>The connections that were named, or the only open one that has the ability.</summary>
    /// <exception cref="CrmException">NotConnected, AmbiguousConnection or OperationNotSupported.</exception>
    /// <param name="given">What -Connection says.</param>
    /// <param name="cmdlet">The cmdlet's name, for messages.</param>
    /// <param name="takes">Of several that have the ability, those that can be meant; null for all.</param>
    public static IReadOnlyList<CrmConnection> Resolve<T>(ConnectionReference[]? given, string cmdlet, Func<T, bool>? takes)
        where T : class, IAbility
    {
        if (given is { Length: > 0 })
        {
            var named = given.Select(Find).Distinct().ToArray();
            foreach (var connection in named)
            {
                if (connection.Session!.Find<T>() is null) throw ErrorRecords.NotSupported(connection.Vendor, cmdlet, Able<T>());
            }

            return named;
        }

        var open = Open();
        var able = open.Where(connection => connection.Session!.Find<T>() is not null).ToArray();
        return able.Length switch
        {
            1 => able,
            0 => throw ErrorRecords.NotSupported(string.Join(", ", open.Select(connection => connection.Vendor).Distinct()), cmdlet, Able<T>()),
            _ => Only(able, takes),
        };
    }

    /// <summary>The connections that were named, or the only open one, whatever it can do.</summary>
    public static IReadOnlyList<CrmConnection> ResolveAny(ConnectionReference[]? given)
    {
        if (given is { Length: > 0 }) return given.Select(Find).Distinct().ToArray();
        var open = Open();
        return open.Count == 1 ? open : throw ErrorRecords.Ambiguous(open);
    }

    /// <summary>The open connection that a reference means, or null.</summary>
    public static CrmConnection? TryFind(ConnectionReference reference)
    {
        var table = ConnectionTable.Current;
        if (reference.Connection is not { } connection) return table.ByName(reference.Name);
        return connection.Session is not null ? connection : table.ByKey(connection.Key);
    }

    /// <summary>The open connection that a reference means.</summary>
    public static CrmConnection Find(ConnectionReference reference)
    {
        var table = ConnectionTable.Current;

        // An object stays bound to its shop: one that was closed is found again by vendor, account and address, never by its name alone.
        if (reference.Connection is { } connection)
        {
            return connection.Session is not null ? connection : table.ByKey(connection.Key) ?? throw ErrorRecords.NotConnected(
                ResolverStrings.FormatWasClosed(connection.Name, connection.Vendor), ResolverStrings.OpenAgain);
        }

        if (table.ByName(reference.Name) is { } named) return named;
        var open = table.Open.Count == 0 ? ResolverStrings.NoneOpen : ResolverStrings.FormatOpenConnections(string.Join(", ", table.Open));
        throw ErrorRecords.NotConnected(ResolverStrings.FormatNotOpenHere(reference.Name, open), ResolverStrings.FormatOpenByName(reference.Name));
    }

    private static CrmConnection[] Only<T>(CrmConnection[] able, Func<T, bool>? takes)
        where T : class, IAbility
    {
        var meant = takes is null ? able : [.. able.Where(connection => takes(connection.Session!.Find<T>()!))];
        return meant.Length == 1 ? meant : throw ErrorRecords.Ambiguous(meant.Length == 0 ? able : meant);
    }

    private static IReadOnlyList<CrmConnection> Open() => ConnectionTable.Current.Open is { Count: > 0 } open
        ? open
        : throw ErrorRecords.NotConnected(ResolverStrings.NoneOpenInSession, ResolverStrings.OpenOne);

    private static string[] Able<T>() => [.. Core.Engine.Vendors.Where(vendor => vendor.Abilities.ContainsKey(typeof(T))).Select(vendor => vendor.Id)];
}
