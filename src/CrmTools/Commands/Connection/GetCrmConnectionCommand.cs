using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Connections;
using CrmTools.Errors;
using CrmTools.Hosting;

namespace CrmTools.Commands.Connection;

/// <summary>Lists the open connections of this session with their counts. Never a secret.</summary>
[Cmdlet(VerbsCommon.Get, "CrmConnection")]
[OutputType(typeof(CrmConnection))]
public sealed class GetCrmConnectionCommand : CrmCmdlet
{
    /// <summary>Names; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Only connections of this vendor.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(VendorCompleter))]
    public string? Vendor { get; set; }

    private protected override void ProcessItem()
    {
        var open = ConnectionTable.Current.Open
            .Where(connection => Vendor is null || connection.Vendor.Equals(Vendor, StringComparison.OrdinalIgnoreCase)).ToArray();
        foreach (var name in Name ?? ["*"])
        {
            var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
            var found = open.Where(connection => pattern.IsMatch(connection.Name)).ToArray();
            WriteObject(found, enumerateCollection: true);
            if (found.Length > 0 || WildcardPattern.ContainsWildcardCharacters(name)) continue;
            WriteError(ErrorRecords.NotConnected($"No connection '{name}' is open here.", "Open it with Connect-CrmVendor.").ToErrorRecord(name));
        }
    }
}
