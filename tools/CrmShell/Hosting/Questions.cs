using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace CrmTools.Shell.Hosting;

/// <summary>What the engine asks the user: missing parameters, confirmations, credentials.</summary>
internal sealed class Questions(ShellConsole console, PSHostUserInterface ui)
{
    internal string ReadLine() =>
        console.In.ReadLine() ?? throw new HostException("CrmShell has to ask for a value, and its standard input has ended.");

    internal SecureString ReadSecret()
    {
        if (!console.InputIsTerminal)
            return ToSecureString(ReadLine());

        var secret = new SecureString();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace && secret.Length > 0)
                secret.RemoveAt(secret.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                secret.AppendChar(key.KeyChar);
        }

        ui.WriteLine();
        return secret;
    }

    internal Dictionary<string, PSObject> Ask(string caption, string message, Collection<FieldDescription> fields)
    {
        WriteHeading(caption, message);
        var answers = new Dictionary<string, PSObject>();
        foreach (var field in fields)
            answers[field.Name] = PSObject.AsPSObject(AskField(field));
        return answers;
    }

    internal PSCredential AskCredential(string caption, string message, string? userName)
    {
        WriteHeading(caption, message);
        if (string.IsNullOrEmpty(userName))
        {
            ui.Write("User: ");
            userName = ReadLine();
        }

        ui.Write($"Password for user {userName}: ");
        return new PSCredential(userName, ReadSecret());
    }

    internal int Choose(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        WriteHeading(caption, message);
        var options = choices.Select(choice => new ChoiceLabel(choice)).ToArray();
        while (true)
        {
            var preset = defaultChoice < 0 ? "" : $" (default is \"{options[defaultChoice].Key}\")";
            ui.Write($"{string.Join("  ", options.Select(option => option.Shown))}  [?] Help{preset}: ");
            var answer = ReadLine().Trim();
            if (answer.Length == 0 && defaultChoice >= 0)
                return defaultChoice;

            var chosen = Array.FindIndex(options, option => option.Matches(answer));
            if (chosen >= 0)
                return chosen;

            if (answer == "?")
                Array.ForEach(options, option => ui.WriteLine($"{option.Key} - {option.Help}"));
        }
    }

    private object? AskField(FieldDescription field)
    {
        var type = Type.GetType(field.ParameterAssemblyFullName) ?? typeof(string);
        if (type == typeof(PSCredential))
            return AskCredential("", "", null);

        if (type.IsArray)
            return AskList(field.Name, type);

        ui.Write($"{field.Name}: ");
        return type == typeof(SecureString) ? ReadSecret() : LanguagePrimitives.ConvertTo(ReadLine(), type, CultureInfo.InvariantCulture);
    }

    // As pwsh: one element a line, an empty line ends the list.
    private object AskList(string name, Type type)
    {
        var lines = new List<string>();
        while (true)
        {
            ui.Write($"{name}[{lines.Count}]: ");
            var line = ReadLine();
            if (line.Length == 0)
                return LanguagePrimitives.ConvertTo(lines, type, CultureInfo.InvariantCulture);
            lines.Add(line);
        }
    }

    private void WriteHeading(string caption, string message)
    {
        foreach (var line in new[] { caption, message })
        {
            if (!string.IsNullOrEmpty(line))
                ui.WriteLine(line);
        }
    }

    private static SecureString ToSecureString(string text)
    {
        var secret = new SecureString();
        foreach (var character in text)
            secret.AppendChar(character);
        return secret;
    }
}
