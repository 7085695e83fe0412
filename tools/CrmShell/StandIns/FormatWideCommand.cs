using System.Management.Automation;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Format-Wide, without its parameters: those of the real one are read where only friends of the engine can. All formatting is the engine's own.</summary>
[Cmdlet(VerbsCommon.Format, "Wide")]
public sealed class FormatWideCommand : OuterFormatShapeCommandBase
{
    public FormatWideCommand() => EngineInternals.UseShape(this, "Wide");
}
