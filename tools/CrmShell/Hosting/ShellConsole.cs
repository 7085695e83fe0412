namespace CrmTools.Shell.Hosting;

/// <summary>Where the shell reads and writes, so that tests can run it without a terminal.</summary>
internal sealed class ShellConsole
{
    /// <summary>Width of output that is not a terminal, as wide as pwsh assumes.</summary>
    private const int WidthOfNoTerminal = 120;

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

    internal int Width => OutputIsTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : WidthOfNoTerminal;

    internal int Height => OutputIsTerminal && Console.WindowHeight > 0 ? Console.WindowHeight : 50;

    internal static ShellConsole OfProcess() => new()
    {
        In = Console.In,
        Out = Console.Out,
        Error = Console.Error,
        InputIsTerminal = !Console.IsInputRedirected,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        NoColour = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") is "dumb",
    };
}
