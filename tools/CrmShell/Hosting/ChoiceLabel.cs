using System.Management.Automation.Host;

namespace CrmTools.Shell.Hosting;

/// <summary>One answer of a choice. An ampersand in its label stands before the key that picks it: "Yes to &amp;All".</summary>
internal sealed class ChoiceLabel
{
    private readonly string name;

    internal ChoiceLabel(ChoiceDescription choice)
    {
        var mark = choice.Label.IndexOf('&', StringComparison.Ordinal);
        name = choice.Label.Replace("&", "", StringComparison.Ordinal);
        Key = mark >= 0 && mark < name.Length ? name.Substring(mark, 1).ToUpperInvariant() : name;
        Help = string.IsNullOrEmpty(choice.HelpMessage) ? name : choice.HelpMessage;
    }

    internal string Key { get; }

    internal string Help { get; }

    internal string Shown => $"[{Key}] {name}";

    internal bool Matches(string answer) =>
        answer.Equals(Key, StringComparison.OrdinalIgnoreCase) || answer.Equals(name, StringComparison.OrdinalIgnoreCase);
}
