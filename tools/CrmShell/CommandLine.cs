namespace CrmTools.Shell;

/// <summary>What the command line asks for.</summary>
internal sealed record CommandLine(ShellMode Mode, string Text = "", IReadOnlyList<string>? Arguments = null)
{
    internal const string Help = """
        CrmShell runs PowerShell scripts with CrmTools where only the .NET SDK is installed.

          CrmShell SCRIPT.ps1 [arguments]   run a script; its exit code becomes the program's
          CrmShell -c COMMANDS              run commands
          CrmShell                          read commands from the terminal, or from standard input
          CrmShell --help                   show this text

        `Import-Module CrmTools` finds the module that `dotnet build` laid out in out/CrmTools, above the current
        directory or above this program. Ctrl+C stops the running commands; pressed again, it ends the program.
        NO_COLOR=1 turns colours off. Commands that ship only with pwsh are stand-ins: see tools/CrmShell/README.md.
        """;

    internal static CommandLine Parse(IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return new CommandLine(ShellMode.Interactive);

        var rest = words.Skip(1).ToArray();
        return words[0].ToUpperInvariant() switch
        {
            "--HELP" or "-HELP" or "-H" or "-?" or "/?" => new CommandLine(ShellMode.Help),
            "-C" or "-COMMAND" => rest.Length == 0
                ? Wrong("-c needs commands to run.")
                : new CommandLine(ShellMode.Text, string.Join(' ', rest)),
            "-F" or "-FILE" => rest.Length == 0 ? Wrong("-File needs a script to run.") : File(rest[0], rest[1..]),
            _ when words[0].StartsWith('-') => Wrong($"CrmShell has no option '{words[0]}'."),
            _ => File(words[0], rest),
        };
    }

    private static CommandLine File(string path, string[] arguments)
    {
        if (!System.IO.File.Exists(path))
            return Wrong($"There is no script '{path}'.");

        return path.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase)
            ? new CommandLine(ShellMode.File, path, arguments)
            : Wrong($"'{path}' is not a script: its name must end in .ps1.");
    }

    private static CommandLine Wrong(string message) => new(ShellMode.Wrong, message);
}
