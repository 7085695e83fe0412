using System.Text;
using CrmTools.Shell.Hosting;

namespace CrmTools.Shell;

internal static class Program
{
    private static int Main(string[] words)
    {
        // Files and pipes get UTF-8 without a mark, whatever the locale says; so does a Windows console with its own code page.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

        var line = CommandLine.Parse(words);
        switch (line.Mode)
        {
            case ShellMode.Help:
                Console.Out.WriteLine(CommandLine.Help);
                return ExitCodes.Succeeded;
            case ShellMode.Wrong:
                Console.Error.WriteLine(line.Text);
                Console.Error.WriteLine("Try --help.");
                return ExitCodes.Usage;
            default:
                return Run(line, ShellConsole.OfProcess());
        }
    }

    private static int Run(CommandLine line, ShellConsole console)
    {
        using var session = new ShellSession(console);
        using var interrupts = new InterruptHandler(session.Stop, () => session.Runs);
        return line.Mode switch
        {
            ShellMode.File => session.RunFile(line.Text, line.Arguments ?? []),
            ShellMode.Text => session.RunText(line.Text),
            _ => new InteractiveLoop(session, console).Run(),
        };
    }
}
