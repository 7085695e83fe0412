using System.Management.Automation;

namespace CrmTools.Connections;

/// <summary>A connection as the user refers to it: by name, or by the object itself.</summary>
public sealed class ConnectionReference
{
    /// <summary>By name.</summary>
    public ConnectionReference(string name) => Name = name;

    /// <summary>By the object.</summary>
    public ConnectionReference(CrmConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        Name = connection.Name;
        Connection = connection;
    }

    /// <summary>By an object that came back from Import-Clixml or a remote session: its name.</summary>
    public ConnectionReference(PSObject connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        Connection = connection.BaseObject as CrmConnection;
        Name = Connection?.Name ?? connection.Properties["Name"]?.Value as string ?? connection.ToString();
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The object, where one was given.</summary>
    public CrmConnection? Connection { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
