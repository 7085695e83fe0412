using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace CrmTools.Shell.Hosting;

/// <summary>Prints every stream as pwsh does: errors on standard error, everything else on standard output, labelled.</summary>
internal sealed class ShellUserInterface : PSHostUserInterface
{
    private readonly ShellConsole console;
    private readonly Questions questions;
    private readonly ProgressLine progress;

    // Runspaces of ForEach-Object -Parallel print through the same host.
    private readonly Lock gate = new();

    internal ShellUserInterface(ShellConsole console)
    {
        this.console = console;
        questions = new Questions(console, this);
        progress = new ProgressLine(console);
        RawUI = new ShellRawUserInterface(console);
    }

    public override PSHostRawUserInterface RawUI { get; }

    public override bool SupportsVirtualTerminal => console.ColoursOutput;

    public override void Write(string value) => Print(value, newLine: false);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
        Print(Painted(foregroundColor, backgroundColor, value), newLine: false);

    public override void WriteLine(string value) => Print(value, newLine: true);

    public override void WriteLine(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
        Print(Painted(foregroundColor, backgroundColor, value), newLine: true);

    public override void WriteWarningLine(string message) =>
        Print(Styled(PSStyle.Instance.Formatting.Warning, $"WARNING: {message}"), newLine: true);

    public override void WriteVerboseLine(string message) =>
        Print(Styled(PSStyle.Instance.Formatting.Verbose, $"VERBOSE: {message}"), newLine: true);

    public override void WriteDebugLine(string message) =>
        Print(Styled(PSStyle.Instance.Formatting.Debug, $"DEBUG: {message}"), newLine: true);

    public override void WriteErrorLine(string value)
    {
        lock (gate)
        {
            progress.Clear();
            console.Error.WriteLine(console.ColoursErrors ? Styled(PSStyle.Instance.Formatting.Error, value) : Ansi.Strip(value));
        }
    }

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        lock (gate)
            progress.Show(record);
    }

    public override string ReadLine() => questions.ReadLine();

    public override SecureString ReadLineAsSecureString() => questions.ReadSecret();

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        questions.Ask(caption, message, descriptions);

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        questions.Choose(caption, message, choices, defaultChoice);

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        questions.AskCredential(caption, message, userName);

    public override PSCredential PromptForCredential(
        string caption,
        string message,
        string userName,
        string targetName,
        PSCredentialTypes allowedCredentialTypes,
        PSCredentialUIOptions options) =>
        questions.AskCredential(caption, message, userName);

    internal void ClearProgress()
    {
        lock (gate)
            progress.Clear();
    }

    private void Print(string? text, bool newLine)
    {
        lock (gate)
        {
            progress.Clear();
            text = console.ColoursOutput ? text : Ansi.Strip(text ?? "");
            if (newLine)
                console.Out.WriteLine(text);
            else
                console.Out.Write(text);
        }
    }

    private string Styled(string style, string text) => console.ColoursOutput ? style + text + Ansi.Reset : text;

    private string Painted(ConsoleColor foreground, ConsoleColor background, string text)
    {
        // The engine fills in the screen's own colours for the half that the script did not name; those must not be painted.
        var paint = (foreground == RawUI.ForegroundColor ? "" : Ansi.Foreground(foreground))
            + (background == RawUI.BackgroundColor ? "" : Ansi.Background(background));
        return paint.Length == 0 ? text : Styled(paint, text);
    }
}
