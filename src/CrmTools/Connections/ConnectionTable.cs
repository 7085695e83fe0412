using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace CrmTools.Connections;

/// <summary>The open connections of one runspace, in the order they were opened. Used on the pipeline thread.</summary>
internal sealed class ConnectionTable
{
    private static readonly ConditionalWeakTable<Runspace, ConnectionTable> Tables = new();

    private readonly List<CrmConnection> _open = [];

    /// <summary>The table of the runspace that runs on this thread.</summary>
    public static ConnectionTable Current => Tables.GetOrCreateValue(Runspace.DefaultRunspace);

    public IReadOnlyList<CrmConnection> Open => _open;

    public CrmConnection? ByName(string name) =>
        _open.FirstOrDefault(connection => connection.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The same shop under whatever name: vendor, account and address agree.</summary>
    public CrmConnection? ByKey(string key) => _open.FirstOrDefault(connection => connection.Key == key);

    /// <summary>Adds a connection; one that had its name is closed.</summary>
    public void Add(CrmConnection connection)
    {
        if (ByName(connection.Name) is { } old) Close(old);
        _open.Add(connection);
    }

    public void Close(CrmConnection connection)
    {
        _open.Remove(connection);
        var session = connection.Session;
        connection.Session = null;
        session?.Dispose();
    }

    public void CloseAll()
    {
        foreach (var connection in _open.ToArray()) Close(connection);
    }
}
