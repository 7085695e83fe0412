using System.Management.Automation.Runspaces;
using CrmTools.Shell.StandIns;
using Microsoft.PowerShell;

namespace CrmTools.Shell;

/// <summary>
/// The session state that a script finds here: the engine's own commands, and stand-ins for those that ship only with pwsh.
/// </summary>
public static class EngineSession
{
    // The engine reports use to its maker unless told otherwise before its first use, and waits for the network to do so.
    // Whoever runs a script here has not been asked.
    static EngineSession() => Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");

    /// <summary>A fresh state for one runspace.</summary>
    public static InitialSessionState CreateInitialState()
    {
        // The engine opens more runspaces by itself, for ForEach-Object -Parallel; they find the stand-ins as a module.
        ModulePath.PutLast(Path.Combine(AppContext.BaseDirectory, "Modules"));

        var state = InitialSessionState.CreateDefault2();

        // Who starts this program chose to run the script. Only Windows has execution policies; elsewhere the engine refuses to set one.
        if (OperatingSystem.IsWindows())
            state.ExecutionPolicy = ExecutionPolicy.Bypass;

        foreach (var entry in StandInCatalog.Entries())
        {
            // An engine that has the real command keeps it.
            if (state.Commands[entry.Name].Count == 0)
                state.Commands.Add(entry);
        }

        return state;
    }
}
