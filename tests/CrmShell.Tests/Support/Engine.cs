using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace CrmTools.Shell.Tests.Support;

/// <summary>The session state that other test projects use, without a host.</summary>
internal static class Engine
{
    internal static IReadOnlyList<PSObject> Run(string script, params object[] arguments)
    {
        using var runspace = RunspaceFactory.CreateRunspace(EngineSession.CreateInitialState());
        runspace.Open();
        using var shell = PowerShell.Create(runspace);
        shell.AddScript(script);
        foreach (var argument in arguments)
            shell.AddArgument(argument);
        return [.. shell.Invoke()];
    }

    /// <summary>Each output object as text.</summary>
    internal static string[] Text(string script, params object[] arguments) =>
        [.. Run(script, arguments).Select(item => item is null ? "" : item.ToString())];
}
