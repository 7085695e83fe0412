using System.Management.Automation;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Format-Table. Its parameters and all formatting are the engine's own.</summary>
[Cmdlet(VerbsCommon.Format, "Table")]
public sealed class FormatTableCommand : OuterFormatTableBase
{
    public FormatTableCommand() => EngineInternals.UseShape(this, "Table");
}
