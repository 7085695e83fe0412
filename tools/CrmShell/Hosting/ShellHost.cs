using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace CrmTools.Shell.Hosting;

/// <summary>The host that the engine sees: it prints, asks, and remembers the exit code.</summary>
internal sealed class ShellHost(ShellConsole console) : PSHost
{
    private readonly ShellUserInterface ui = new(console);

    public override string Name => "CrmShell";

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override Version Version { get; } = typeof(ShellHost).Assembly.GetName().Version ?? new Version(0, 0);

    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    public override PSHostUserInterface UI => ui;

    /// <summary>What a script passed to `exit`; null as long as none did.</summary>
    internal int? ExitCode { get; private set; }

    internal void ClearProgress() => ui.ClearProgress();

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    public override void EnterNestedPrompt() => throw new PSNotSupportedException("CrmShell has no nested prompt.");

    public override void ExitNestedPrompt() => throw new PSNotSupportedException("CrmShell has no nested prompt.");

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }
}
