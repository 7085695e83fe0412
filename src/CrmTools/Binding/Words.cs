using System.Management.Automation;
using System.Management.Automation.Language;

namespace CrmTools.Binding;

/// <summary>What the completers share.</summary>
internal static class Words
{
    /// <summary>True when the word begins what stands at the prompt, quoted or not.</summary>
    public static bool Fits(string word, string? typed) => word.StartsWith(Plain(typed ?? ""), StringComparison.OrdinalIgnoreCase);

    /// <summary>The word, quoted where PowerShell needs it.</summary>
    public static CompletionResult Result(string word, string tip) => Result(word, word, tip);

    /// <summary>The word, quoted where PowerShell needs it, and shown in a list as something else. An empty tip is the word.</summary>
    public static CompletionResult Result(string word, string shown, string tip)
    {
        // What begins with a digit could be read as a number, and with a dash as a parameter.
        var plain = word.Length > 0 && (char.IsLetter(word[0]) || word[0] == '_') && word.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.' or '/');
        return new CompletionResult(
            plain ? word : $"'{CodeGeneration.EscapeSingleQuotedStringContent(word)}'", shown.Length > 0 ? shown : word, CompletionResultType.ParameterValue, tip.Length > 0 ? tip : word);
    }

    // A quotation mark in a quoted word is doubled, and its end is not typed yet.
    private static string Plain(string typed) => typed.Length == 0 ? "" : typed[0] switch
    {
        '\'' => typed.TrimStart('\'').TrimEnd('\'').Replace("''", "'", StringComparison.Ordinal),
        '"' => typed.Trim('"').Replace("`\"", "\"", StringComparison.Ordinal),
        _ => typed,
    };
}
