using System.Management.Automation;
using CrmTools.Shell.StandIns.Support;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Resolve-Path.</summary>
[Cmdlet(VerbsDiagnostic.Resolve, "Path", DefaultParameterSetName = PathSet)]
[OutputType(typeof(PathInfo))]
public sealed class ResolvePathCommand : PathCommand
{
    protected override void ProcessRecord() => ForEachPath(path =>
        WriteObject(
            SessionState.Path.GetResolvedPSPathFromPSPath(IsLiteral ? WildcardPattern.Escape(path) : path), enumerateCollection: true));
}
