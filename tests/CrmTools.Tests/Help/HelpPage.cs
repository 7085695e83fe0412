using System.Text.RegularExpressions;

namespace CrmTools.Tests.Help;

/// <summary>A cmdlet's page in docs, read by its headings.</summary>
internal sealed partial class HelpPage
{
    private readonly Dictionary<string, string> _sections;

    public HelpPage(string path)
    {
        Path = path;
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var end = text.IndexOf("\n---\n", 4, StringComparison.Ordinal);
        Front = text[4..end].Split('\n').Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        var parts = text[(end + 5)..].Split("\n## ");
        Title = parts[0].Trim();
        _sections = parts[1..].Select(part => part.Split('\n', 2)).ToDictionary(part => part[0], part => part[1].Trim());
        Headings = [.. parts[1..].Select(part => part.Split('\n', 2)[0])];
        Parameters = [.. Blocks("PARAMETERS").Where(block => block.Title.StartsWith('-')).Select(Parameter)];
        Examples = [.. Blocks("EXAMPLES").Select(block => new PageExample(block.Title, block.Body, string.Join("\n", Fence().Matches(block.Body).Select(code => code.Groups[1].Value))))];
    }

    public string Path { get; }

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The lines between the dashes.</summary>
    public IReadOnlyDictionary<string, string> Front { get; }

    public string Title { get; }

    public IReadOnlyList<string> Headings { get; }

    public IReadOnlyList<PageParameter> Parameters { get; }

    public IReadOnlyList<PageExample> Examples { get; }

    public string Section(string heading) => _sections[heading];

    /// <summary>What stands below each heading of the third level in a section.</summary>
    public IEnumerable<(string Title, string Body)> Blocks(string heading) =>
        $"\n{Section(heading)}".Split("\n### ").Skip(1).Select(block => block.Split('\n', 2)).Select(block => (block[0].Trim(), block[1].Trim()));

    private static PageParameter Parameter((string Title, string Body) block)
    {
        var at = block.Body.IndexOf("```yaml\n", StringComparison.Ordinal);
        return new PageParameter(block.Title[1..], block.Body[..at].Trim(), block.Body[(at + 8)..].Replace("\n```", "", StringComparison.Ordinal));
    }

    [GeneratedRegex("```powershell\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
