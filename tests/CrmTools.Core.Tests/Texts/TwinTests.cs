using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CrmTools.Core.Tests.Texts;

/// <summary>Each file of English texts has a Chinese twin that says the same with the same values.</summary>
public sealed partial class TwinTests
{
    /// <summary>Texts without a Chinese character, and why.</summary>
    private static readonly Dictionary<string, string> Alike = new()
    {
        ["UnicrmStrings.OpenId"] = "WeChat's own word",
        ["Texts.Language"] = "the language's code",
        ["Texts.ChartLocale"] = "the language's code",
        ["UnicrmStrings.TargetOpenId"] = "WeChat's own word",
    };

    public static TheoryData<string> English => [.. Sources.Files("*.resx").Where(file => !file.EndsWith(".zh-Hans.resx", StringComparison.Ordinal))];

    [Fact]
    public void There_are_texts() => Assert.True(English.Count > 20);

    [Fact]
    public void No_file_is_Chinese_only_and_none_has_another_language() => Assert.Equal(
        Sources.Files("*.resx").Where(file => !file.EndsWith(".zh-Hans.resx", StringComparison.Ordinal)),
        Sources.Files("*.resx").Where(file => file.EndsWith(".zh-Hans.resx", StringComparison.Ordinal)).Select(file => file.Replace(".zh-Hans", "", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(English))]
    public void The_Chinese_twin_has_the_same_texts_with_the_same_values(string file)
    {
        var english = Texts(file);
        var chinese = Texts(file.Replace(".resx", ".zh-Hans.resx", StringComparison.Ordinal));

        Assert.Equal(english.Keys, chinese.Keys);
        Assert.All(english, text => Assert.Equal(Values(text.Value), Values(chinese[text.Key])));
        Assert.All(chinese, text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));
    }

    [Theory]
    [MemberData(nameof(English))]
    public void The_Chinese_twin_is_Chinese(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var chinese = Texts(file.Replace(".resx", ".zh-Hans.resx", StringComparison.Ordinal));

        // What consists of values and punctuation has Chinese punctuation.
        Assert.All(Texts(file), text => Assert.NotEqual(text.Value, chinese[text.Key]));
        Assert.All(Texts(file).Where(text => Placeholder().Replace(text.Value, "").Any(char.IsAsciiLetter)),
            text => Assert.NotEqual(Alike.ContainsKey($"{name}.{text.Key}"), Han().IsMatch(chinese[text.Key])));
    }

    // In the file's order, so that the two stay comparable side by side.
    private static Dictionary<string, string> Texts(string file) => XDocument.Parse(Sources.Read(file)).Root!.Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string[] Values(string text) => [.. Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{[A-Za-z]\w*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
