using System.Management.Automation;

namespace CrmTools.Tests.Help;

/// <summary>The pages of both languages, and the cmdlets that they describe.</summary>
internal static class HelpPages
{
    private static readonly Lazy<IReadOnlyDictionary<string, CmdletInfo>> Commands = new(Load);
    private static readonly Lazy<IReadOnlyDictionary<string, HelpPage>> EnglishPages = new(() => Read("en-US"));
    private static readonly Lazy<IReadOnlyDictionary<string, HelpPage>> ChinesePages = new(() => Read("zh-CN"));

    public static IReadOnlyDictionary<string, CmdletInfo> Cmdlets => Commands.Value;

    public static IReadOnlyDictionary<string, HelpPage> English => EnglishPages.Value;

    public static IReadOnlyDictionary<string, HelpPage> Chinese => ChinesePages.Value;

    public static TheoryData<string> Names => [.. English.Keys];

    public static TheoryData<string> Cultures => ["en-US", "zh-CN"];

    public static IReadOnlyDictionary<string, HelpPage> Of(string culture) => culture == "en-US" ? English : Chinese;

    public static string Folder(string culture) => Path.Combine(BuiltModule.Root, "docs", culture);

    /// <summary>The text without its line breaks and blanks: they are the page's own, and a help file has others.</summary>
    public static string Squeezed(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static Dictionary<string, HelpPage> Read(string culture) => Directory.EnumerateFiles(Folder(culture), "*.md")
        .Where(path => !Path.GetFileName(path).StartsWith("about_", StringComparison.Ordinal)).Order().Select(path => new HelpPage(path)).ToDictionary(page => page.Name);

    private static Dictionary<string, CmdletInfo> Load()
    {
        // The commands live as long as the process, and so must the session that they belong to.
        var session = new Session();
        return session.Run("Get-Command -Module CrmTools").Clean().Output.Select(item => (CmdletInfo)item.BaseObject).ToDictionary(cmdlet => cmdlet.Name);
    }
}
