using System.Management.Automation;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Format-List. Its parameters and all formatting are the engine's own.</summary>
[Cmdlet(VerbsCommon.Format, "List")]
public sealed class FormatListCommand : OuterFormatTableAndListBase
{
    public FormatListCommand() => EngineInternals.UseShape(this, "List");
}
