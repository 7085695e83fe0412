using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Connections;
using CrmTools.Connections.Profiles;
using CrmTools.Errors;
using CrmTools.Hosting;

namespace CrmTools.Commands.Connection;

/// <summary>Lists the open connections of this session with their counts, or the registered ones of this user. Never a secret.</summary>
[Cmdlet(VerbsCommon.Get, "CrmConnection")]
[OutputType(typeof(CrmConnection), typeof(CrmRegistration))]
public sealed class GetCrmConnectionCommand : CrmCmdlet
{
    /// <summary>Names; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(AnyConnectionCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Only connections of this vendor.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(VendorCompleter))]
    public string? Vendor { get; set; }

    /// <summary>The registered connections instead of the open ones.</summary>
    [Parameter]
    public SwitchParameter Registered { get; set; }

    private protected override void ProcessItem()
    {
        foreach (var name in Name ?? ["*"])
        {
            var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
            if (Registered) ListRegistered(name, pattern);
            else ListOpen(name, pattern);
        }
    }

    private void ListOpen(string name, WildcardPattern pattern)
    {
        var found = ConnectionTable.Current.Open.Where(connection => IsWanted(connection.Vendor) && pattern.IsMatch(connection.Name)).ToArray();
        WriteObject(found, enumerateCollection: true);
        if (found.Length > 0 || WildcardPattern.ContainsWildcardCharacters(name)) return;
        WriteError(ErrorRecords.NotConnected(CommandStrings.FormatNotOpenHere(name), CommandStrings.OpenWithConnect).ToErrorRecord(name));
    }

    private void ListRegistered(string name, WildcardPattern pattern)
    {
        // Without wildcards the name must be there; with them, each file that cannot be read is one error, and the list goes on.
        var names = WildcardPattern.ContainsWildcardCharacters(name) ? ProfileStore.Names.Where(pattern.IsMatch) : [name];
        foreach (var each in names)
        {
            try
            {
                var profile = ProfileStore.Get(each);
                if (IsWanted(profile.Vendor)) WriteObject(Registrations.Show(profile));
            }
            catch (CrmException error)
            {
                WriteError(error.ToErrorRecord(each));
            }
        }
    }

    private bool IsWanted(string vendor) => Vendor is null || vendor.Equals(Vendor, StringComparison.OrdinalIgnoreCase);
}
