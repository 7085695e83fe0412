using System.Management.Automation.Host;

namespace CrmTools.Shell.Hosting;

/// <summary>Where the shell reads and writes, so that tests can run it without a terminal.</summary>
internal sealed class ShellConsole
{
    /// <summary>The size of output that is not a terminal: lines as wide as pwsh assumes.</summary>
    private static readonly Size NoTerminal = new(120, 50);

    internal required TextReader In { get; init; }

    internal required TextWriter Out { get; init; }

    internal required TextWriter Error { get; init; }

    /// <summary>Somebody can be asked.</summary>
    internal bool InputIsTerminal { get; init; }

    /// <summary>A cursor can be moved: progress may be drawn.</summary>
    internal bool OutputIsTerminal { get; init; }

    internal bool ErrorIsTerminal { get; init; }

    /// <summary>The user wants no colours (https://no-color.org).</summary>
    internal bool NoColour { get; init; }

    internal bool ColoursOutput => OutputIsTerminal && !NoColour;

    internal bool ColoursErrors => ErrorIsTerminal && !NoColour;

    /// <summary>The size of the screen, which its user may change at any time.</summary>
    internal Func<Size> Measure { get; init; } = () => NoTerminal;

    internal int Width => Measure().Width;

    internal static ShellConsole OfProcess() => new()
    {
        In = Console.In,
        Out = Console.Out,
        Error = Console.Error,
        InputIsTerminal = !Console.IsInputRedirected,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Measure = Console.IsOutputRedirected ? () => NoTerminal : SizeOfTerminal,
        NoColour = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") is "dumb",
    };

    // Some terminals do not tell their size.
    private static Size SizeOfTerminal() =>
        Console.WindowWidth > 0 && Console.WindowHeight > 0 ? new Size(Console.WindowWidth, Console.WindowHeight) : NoTerminal;
}
