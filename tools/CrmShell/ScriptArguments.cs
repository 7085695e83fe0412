using System.Management.Automation.Runspaces;

namespace CrmTools.Shell;

/// <summary>Turns a command line's words into a script's parameters by the rules of `pwsh -File`.</summary>
internal static class ScriptArguments
{
    internal static IEnumerable<CommandParameter> Parse(IEnumerable<string> words)
    {
        string? pending = null;
        foreach (var word in words)
        {
            if (pending is not null)
            {
                yield return new CommandParameter(pending, word);
                pending = null;
            }
            else if (word.Length < 2 || word[0] != '-')
            {
                yield return new CommandParameter(null, word);
            }
            else
            {
                var colon = word.IndexOf(':', StringComparison.Ordinal);
                if (colon < 0)
                    yield return new CommandParameter(word);
                else if (colon == word.Length - 1)
                    pending = word.TrimEnd(':');
                else
                    yield return new CommandParameter(word[..colon], Value(word[(colon + 1)..]));
            }
        }
    }

    /// <summary>`-Switch:$false` is the only value that is not text.</summary>
    private static object Value(string text) => bool.TryParse(text.TrimStart('$'), out var flag) ? flag : text;
}
