using System.Management.Automation;
using CrmTools.Shell.StandIns.Support;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Test-Path.</summary>
[Cmdlet(VerbsDiagnostic.Test, "Path", DefaultParameterSetName = PathSet)]
[OutputType(typeof(bool))]
public sealed class TestPathCommand : PathCommand
{
    [Parameter]
    [Alias("Type")]
    public PathKind PathType { get; set; } = PathKind.Any;

    [Parameter]
    public SwitchParameter IsValid { get; set; }

    protected override void ProcessRecord() => ForEachPath(path =>
    {
        if (IsValid)
            WriteObject(SessionState.Path.IsValid(path));
        else
            WriteObject(Exists(path));
    });

    private bool Exists(string path)
    {
        try
        {
            return InvokeProvider.Item.Exists(path, force: true, IsLiteral)
                && (PathType == PathKind.Any || InvokeProvider.Item.IsContainer(path) == (PathType == PathKind.Container));
        }
        catch (Exception e) when (e is SessionStateException or ProviderInvocationException)
        {
            // A drive that does not exist is an answer too.
            return false;
        }
    }
}
