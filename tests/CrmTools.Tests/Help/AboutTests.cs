using System.Management.Automation;
using System.Management.Automation.Language;

namespace CrmTools.Tests.Help;

/// <summary>The about topics: found, in step with their pages, narrow enough for any window, and with code that works.</summary>
public sealed class AboutTests
{
    private static readonly string[] Topics = ["about_CrmTools", "about_CrmConnections", "about_CrmFilters", "about_CrmOperations", "about_CrmSandbox"];

    public static TheoryData<string, string> Texts => [.. Topics.SelectMany(topic => new[] { ("en-US", topic), ("zh-CN", topic) })];

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public void These_topics_are_there(string culture)
    {
        Assert.Equal(Topics.Order(), Directory.EnumerateFiles(HelpPages.Folder(culture), "about_*.md").Select(Path.GetFileNameWithoutExtension).Order());
        Assert.Equal(Topics.Order(), Directory.EnumerateFiles(Made(culture), "about_*.help.txt").Select(file => Path.GetFileName(file)[..^".help.txt".Length]).Order());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_text_is_made_from_its_page(string culture, string topic)
    {
        using var session = new Session();
        var script = Path.Combine(BuiltModule.Root, "tools", "Help", "ConvertTo-AboutText.ps1");
        var made = session.Run($"& '{script}' '{Path.Combine(HelpPages.Folder(culture), topic)}.md'").Single.ToString();
        Assert.Equal(made, File.ReadAllText(TextFile(culture, topic)).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_line_is_wider_than_80_columns(string culture, string topic) =>
        Assert.All(File.ReadAllLines(TextFile(culture, topic)), line => Assert.True(line.Sum(Columns) <= 80, line));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Get_Help_finds_it(string culture, string topic)
    {
        using var session = new Session();
        var set = $"[Globalization.CultureInfo]::CurrentUICulture = [Globalization.CultureInfo]::new('{culture}'); ";
        var help = session.Run($"{set}Get-Help {topic}").Single;
        Assert.Equal(File.ReadAllText(TextFile(culture, topic)).Trim(), help.ToString().ReplaceLineEndings("\n").Trim());

        var listed = session.Run($"{set}Get-Help about_Crm*").Clean().Output.Single(item => item.Text("Name") == topic);
        Assert.Equal(File.ReadAllLines(TextFile(culture, topic))[4].Trim(), listed.Text("Synopsis"));
    }

    [Theory]
    [InlineData("about_CrmTools")]
    [InlineData("about_CrmFilters")]
    [InlineData("about_CrmSandbox")]
    public void Its_code_runs_on_the_sandbox(string topic)
    {
        using var console = new ExampleConsole();
        foreach (var code in Code("en-US", topic))
        {
            var result = console.Run(code);
            Assert.True(result.Terminating is null && result.Errors.Count == 0, $"{code}: {result.Terminating}{string.Join(" | ", result.Errors)}");
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Its_code_calls_cmdlets_and_parameters_that_there_are(string culture, string topic)
    {
        foreach (var code in Code(culture, topic))
        {
            var script = Parser.ParseInput(code, out _, out var errors);
            Assert.Empty(errors);
            foreach (var call in script.FindAll(node => node is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>())
            {
                if (call.GetCommandName() is not { } name || !name.Contains("-Crm", StringComparison.Ordinal)) continue;
                var known = HelpPages.Cmdlets[name].Parameters.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
                Assert.All(call.CommandElements.OfType<CommandParameterAst>(), parameter => Assert.Contains(parameter.ParameterName, known));
            }
        }
    }

    [Theory]
    [InlineData("about_CrmTools")]
    [InlineData("about_CrmConnections")]
    [InlineData("about_CrmFilters")]
    [InlineData("about_CrmOperations")]
    [InlineData("about_CrmSandbox")]
    public void Both_languages_have_the_same_code(string topic) =>
        Assert.Equal(Code("en-US", topic).Select(WithoutRemarks), Code("zh-CN", topic).Select(WithoutRemarks));

    // Ideographs and full-width punctuation take two columns, and quotation marks do in Chinese fonts.
    private static int Columns(char character) => character is >= '\u2e80' or '“' or '”' or '…' ? 2 : 1;

    private static string Made(string culture) => Path.Combine(BuiltModule.Root, "src", "CrmTools", "Help", culture);

    private static string TextFile(string culture, string topic) => Path.Combine(Made(culture), $"{topic}.help.txt");

    private static string WithoutRemarks(string code) => string.Join("\n", code.Split('\n').Select(line => line.Split(" # ")[0].TrimEnd()));

    private static IEnumerable<string> Code(string culture, string topic) =>
        File.ReadAllText(Path.Combine(HelpPages.Folder(culture), $"{topic}.md")).ReplaceLineEndings("\n").Split("```powershell\n").Skip(1).Select(part => part[..part.IndexOf("\n```", StringComparison.Ordinal)]);
}
