using System.Management.Automation.Runspaces;
using CrmTools.Shell.Hosting;

namespace CrmTools.Shell;

/// <summary>One open runspace with its host: runs scripts, commands and single interactive inputs.</summary>
internal sealed class ShellSession : IDisposable
{
    private readonly Runspace runspace;
    private readonly ShellHost host;
    private readonly PipelineRunner runner;

    internal ShellSession(ShellConsole console)
    {
        host = new ShellHost(console);
        runspace = RunspaceFactory.CreateRunspace(host, EngineSession.CreateInitialState());
        runspace.ThreadOptions = PSThreadOptions.ReuseThread;
        runspace.Open();
        runner = new PipelineRunner(runspace, host);

        if (ModuleLocator.Find() is { } manifest)
            ModulePath.PutFirst(Path.GetDirectoryName(Path.GetDirectoryName(manifest))!);
    }

    /// <summary>What a script passed to `exit`; null as long as none did.</summary>
    internal int? ExitCode => host.ExitCode;

    /// <summary>Runs started so far.</summary>
    internal int Runs => runner.Runs;

    /// <summary>Stops what is running; false when nothing is.</summary>
    internal bool Stop() => runner.Stop();

    /// <summary>Runs a script file and returns the exit code of a process that did only that.</summary>
    internal int RunFile(string path, IEnumerable<string> arguments)
    {
        var command = new Command(Path.GetFullPath(path), isScript: false, useLocalScope: false);
        foreach (var argument in ScriptArguments.Parse(arguments))
            command.Parameters.Add(argument);

        EngineInternals.LetExitEndSession(runspace);
        return ExitCodeOf(runner.Run(command));
    }

    /// <summary>Runs commands given as text and returns the exit code of a process that did only that.</summary>
    internal int RunText(string text) => ExitCodeOf(runner.Run(text));

    /// <summary>Runs one interactive input: its errors are shown and the session goes on.</summary>
    internal void RunInput(string text) => runner.Run(text);

    /// <summary>The text of the prompt function, which a script may have replaced.</summary>
    internal string Prompt()
    {
        try
        {
            using var pipeline = runspace.CreatePipeline("prompt");
            return pipeline.Invoke().FirstOrDefault()?.ToString() ?? "PS> ";
        }
        catch (System.Management.Automation.RuntimeException)
        {
            return "PS> ";
        }
    }

    public void Dispose() => runspace.Dispose();

    private int ExitCodeOf(RunOutcome outcome) => host.ExitCode ?? outcome switch
    {
        RunOutcome.Completed => runner.LastSucceeded() ? ExitCodes.Succeeded : ExitCodes.Failed,
        RunOutcome.Stopped => ExitCodes.Interrupted,
        _ => ExitCodes.Failed,
    };
}
