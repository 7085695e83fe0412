using System.Management.Automation;

namespace CrmTools.Tests.Fixture;

/// <summary>A script that runs: its objects so far, and Ctrl+C.</summary>
internal sealed class Running : IDisposable
{
    private readonly PowerShell _shell;
    private readonly PSDataCollection<PSObject> _output = [];
    private readonly IAsyncResult _run;

    public Running(PowerShell shell)
    {
        _shell = shell;
        var input = new PSDataCollection<PSObject>();
        input.Complete();
        _run = shell.BeginInvoke(input, _output);
    }

    /// <summary>Objects that came out so far.</summary>
    public IReadOnlyList<PSObject> Output => [.. _output];

    public bool IsDone => _run.IsCompleted;

    /// <summary>Presses Ctrl+C and waits for the end; says how long that took.</summary>
    public async Task<TimeSpan> StopAsync()
    {
        var started = DateTime.UtcNow;
        await Task.Factory.FromAsync(_shell.BeginStop(null, null), _shell.EndStop);
        return DateTime.UtcNow - started;
    }

    /// <summary>Waits for the end.</summary>
    public async Task<RunResult> EndAsync()
    {
        ErrorRecord? terminating = null;
        try
        {
            await Task.Factory.FromAsync(_run, _shell.EndInvoke);
        }
        catch (RuntimeException error)
        {
            terminating = error.ErrorRecord;
        }

        return Session.Result(_shell, Output, terminating);
    }

    public void Dispose()
    {
        _shell.Dispose();
        _output.Dispose();
    }
}
