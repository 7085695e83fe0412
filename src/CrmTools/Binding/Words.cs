using System.Management.Automation;
using System.Management.Automation.Language;

namespace CrmTools.Binding;

/// <summary>What the completers share.</summary>
internal static class Words
{
    /// <summary>True when the word begins what stands at the prompt, quoted or not.</summary>
    public static bool Fits(string word, string? typed) => word.StartsWith((typed ?? "").Trim('\'', '"'), StringComparison.OrdinalIgnoreCase);

    /// <summary>The word, quoted where PowerShell needs it.</summary>
    public static CompletionResult Result(string word, string tip)
    {
        var plain = word.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.');
        return new CompletionResult(plain ? word : $"'{CodeGeneration.EscapeSingleQuotedStringContent(word)}'", word, CompletionResultType.ParameterValue, tip);
    }
}
