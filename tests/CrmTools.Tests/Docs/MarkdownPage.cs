using System.Text;
using System.Text.RegularExpressions;

namespace CrmTools.Tests.Docs;

/// <summary>A page of the repository: where it links to, and what can be linked to in it.</summary>
internal sealed partial class MarkdownPage(string path)
{
    private readonly string _text = File.ReadAllText(path).ReplaceLineEndings("\n");

    /// <summary>The page from the repository's folder.</summary>
    public string Name => Path.GetRelativePath(BuiltModule.Root, path).Replace('\\', '/');

    /// <summary>The text between ```powershell and ```, block by block.</summary>
    public IEnumerable<string> Scripts => ScriptBlock().Matches(_text).Select(match => match.Groups[1].Value);

    /// <summary>Targets of links and pictures that lie in the repository.</summary>
    public IEnumerable<string> Links => Link().Matches(Prose()).Select(match => match.Groups[1].Value).Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal));

    /// <summary>Names of the headings, as GitHub makes them.</summary>
    public IEnumerable<string> Anchors => Heading().Matches(Prose()).Select(match => Anchor(match.Groups[1].Value));

    /// <summary>The line that leads from chapter to chapter, if there is one.</summary>
    public string LastLine => _text.TrimEnd('\n').Split('\n')[^1];

    /// <summary>All pages that people wrote, and none that a build copied.</summary>
    public static IReadOnlyList<MarkdownPage> All() =>
        [.. Directory.EnumerateFiles(BuiltModule.Root, "*.md", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(BuiltModule.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "out" or "bin" or "obj" or ".git" or "node_modules"))
            .Order(StringComparer.Ordinal).Select(file => new MarkdownPage(file))];

    public static MarkdownPage Of(string name) => new(Path.Combine(BuiltModule.Root, name));

    private static string Anchor(string heading)
    {
        var name = new StringBuilder();
        foreach (var letter in LinkText().Replace(heading, "$1").Trim().ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter) || letter is '-' or '_') name.Append(letter);
            if (letter == ' ') name.Append('-');
        }

        return name.ToString();
    }

    /// <summary>What is in code is no link.</summary>
    private string Prose() => Code().Replace(_text, "");

    [GeneratedRegex(@"(?ms)^```.*?^```|`[^`\n]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkText();

    [GeneratedRegex(@"(?m)^#{1,6} (.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?ms)^```powershell\n(.*?)^```")]
    private static partial Regex ScriptBlock();
}
