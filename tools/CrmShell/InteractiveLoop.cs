using System.Management.Automation.Language;
using System.Text;
using CrmTools.Shell.Hosting;

namespace CrmTools.Shell;

/// <summary>Reads inputs and runs them until `exit` or the end of the input. Without a terminal it prints no prompts.</summary>
internal sealed class InteractiveLoop(ShellSession session, ShellConsole console)
{
    internal int Run()
    {
        while (session.ExitCode is null && ReadInput() is { } input)
        {
            if (!string.IsNullOrWhiteSpace(input))
                session.RunInput(input);
        }

        return session.ExitCode ?? ExitCodes.Succeeded;
    }

    /// <summary>One complete input of one or more lines; null at the end.</summary>
    private string? ReadInput()
    {
        ShowPrompt(session.Prompt);
        if (console.In.ReadLine() is not { } first)
            return null;

        var input = new StringBuilder(first);
        while (IsIncomplete(input.ToString()))
        {
            ShowPrompt(() => ">> ");

            // As in pwsh, an empty line ends an input that waits for more, and the parser then says what is missing.
            if (console.In.ReadLine() is not { Length: > 0 } next)
                break;
            input.Append('\n').Append(next);
        }

        return input.ToString();
    }

    private void ShowPrompt(Func<string> prompt)
    {
        if (!console.InputIsTerminal)
            return;

        console.Out.Write(prompt());
        console.Out.Flush();
    }

    private static bool IsIncomplete(string input)
    {
        Parser.ParseInput(input, out _, out var errors);
        return errors.Any(error => error.IncompleteInput);
    }
}
