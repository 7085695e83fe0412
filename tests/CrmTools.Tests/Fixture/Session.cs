using System.Management.Automation;
using System.Management.Automation.Runspaces;
using CrmTools.Shell;

namespace CrmTools.Tests.Fixture;

/// <summary>A PowerShell session with the built module imported: its own runspace, as a user's window.</summary>
internal sealed class Session : IDisposable
{
    private readonly RecordingHost _host = new();
    private readonly string _language;

    /// <param name="imported">False for a window in which the module is not imported yet.</param>
    /// <param name="language">The language of the window, such as zh-CN; none is English.</param>
    public Session(bool imported = true, string language = "")
    {
        _language = language;
        var state = EngineSession.CreateInitialState();
        if (imported) state.ImportPSModule(BuiltModule.Manifest);
        Runspace = RunspaceFactory.CreateRunspace(_host, state);
        Runspace.Open();
        if (imported && Runspace.RunspaceStateInfo.State != RunspaceState.Opened) throw Runspace.RunspaceStateInfo.Reason;
    }

    public Runspace Runspace { get; }

    /// <summary>What the session showed, and how it answers questions.</summary>
    public RecordingUi Screen => _host.Recording;

    /// <summary>Gives a script a variable.</summary>
    public Session Set(string name, object? value)
    {
        Runspace.SessionStateProxy.SetVariable(name, value);
        return this;
    }

    /// <summary>Runs a script to its end.</summary>
    public RunResult Run(string script)
    {
        using var shell = NewShell(script);
        var output = new List<PSObject>();
        ErrorRecord? terminating = null;
        try
        {
            shell.Invoke(null, output);
        }
        catch (RuntimeException error)
        {
            terminating = error.ErrorRecord;
        }

        return Result(shell, output, terminating);
    }

    /// <summary>Starts a script, for a test that stops it or watches it.</summary>
    public Running Start(string script) => new(NewShell(script));

    /// <summary>What TAB offers at the end of a line.</summary>
    public IReadOnlyList<CompletionResult> Complete(string line)
    {
        using var shell = NewShell("");
        shell.Commands.Clear();
        return CommandCompletion.CompleteInput(line, line.Length, null, shell).CompletionMatches;
    }

    public void Dispose() => Runspace.Dispose();

    internal static RunResult Result(PowerShell shell, IReadOnlyList<PSObject> output, ErrorRecord? terminating) => new(
        output,
        [.. shell.Streams.Error],
        [.. shell.Streams.Warning.Select(record => record.Message)],
        [.. shell.Streams.Verbose.Select(record => record.Message)],
        [.. shell.Streams.Debug.Select(record => record.Message)],
        terminating) { Progress = [.. shell.Streams.Progress] };

    private PowerShell NewShell(string script)
    {
        var shell = PowerShell.Create();
        shell.Runspace = Runspace;

        // A pipeline thread has the language of its process, as a user's window has; these windows share one.
        shell.AddScript(_language.Length == 0 ? script : $"[cultureinfo]::CurrentUICulture = '{_language}'; {script}");
        return shell;
    }
}
