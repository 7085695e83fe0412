using System.Management.Automation;
using CrmTools.Shell.StandIns.Support;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Import-Clixml, by the engine's own serializer.</summary>
[Cmdlet(VerbsData.Import, "Clixml", DefaultParameterSetName = PathSet)]
public sealed class ImportClixmlCommand : PathCommand
{
    protected override void ProcessRecord()
    {
        foreach (var file in PathArguments.Existing(this, Paths, IsLiteral))
            WriteObject(PSSerializer.DeserializeAsList(File.ReadAllText(file)), enumerateCollection: true);
    }
}
