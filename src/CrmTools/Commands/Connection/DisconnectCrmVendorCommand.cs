using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Connections;
using CrmTools.Hosting;

namespace CrmTools.Commands.Connection;

/// <summary>Closes connections. Without -Connection, the only open one.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "CrmVendor")]
[OutputType(typeof(void))]
public sealed class DisconnectCrmVendorCommand : CrmCmdlet
{
    /// <summary>The connections: names or objects.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ConnectionReference]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public ConnectionReference[]? Connection { get; set; }

    private protected override void ProcessItem()
    {
        foreach (var connection in ConnectionResolver.ResolveAny(Connection)) ConnectionTable.Current.Close(connection);
    }
}
