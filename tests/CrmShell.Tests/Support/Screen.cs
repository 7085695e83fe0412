using System.Management.Automation.Host;
using CrmTools.Shell.Hosting;

namespace CrmTools.Shell.Tests.Support;

/// <summary>A console in memory: its input is given, its output is read back.</summary>
internal sealed class Screen : IDisposable
{
    private readonly StringWriter output = new() { NewLine = "\n" };
    private readonly StringWriter error = new() { NewLine = "\n" };

    internal Screen(string input = "", bool terminal = false, bool noColour = false) => Console = new ShellConsole
    {
        In = new StringReader(input),
        Out = output,
        Error = error,
        InputIsTerminal = terminal,
        OutputIsTerminal = terminal,
        ErrorIsTerminal = terminal,
        NoColour = noColour,
        Measure = () => new Size(80, 25),
    };

    internal ShellConsole Console { get; }

    internal string Output => output.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);

    internal string Error => error.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>What commands print in a session of their own, on one stream after the other.</summary>
    internal static string Show(string commands)
    {
        using var screen = new Screen();
        using var session = new ShellSession(screen.Console);
        session.RunText(commands);
        return screen.Output + screen.Error;
    }

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
    }
}
