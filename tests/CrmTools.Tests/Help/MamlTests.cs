using System.Xml.Linq;

namespace CrmTools.Tests.Help;

/// <summary>
/// The committed MAML says what the pages say. Where a test fails after a page was changed: `build.ps1 -Task Docs` makes the MAML anew.
/// </summary>
public sealed class MamlTests
{
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static TheoryData<string> Cultures => HelpPages.Cultures;

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Synopsis_description_and_notes_are_those_of_the_pages(string culture) => Each(culture, (page, command) =>
    {
        Same(page.Section("SYNOPSIS"), command.Element(Command + "details")!.Element(Maml + "description"));
        Same(page.Section("DESCRIPTION"), command.Element(Maml + "description"));
        Same(page.Section("NOTES"), command.Element(Maml + "alertSet"));
    });

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Examples_are_those_of_the_pages(string culture) => Each(culture, (page, command) =>
    {
        var examples = command.Descendants(Command + "example").ToArray();
        Assert.Equal(page.Examples.Select(example => $"--------- {example.Title} ---------"), examples.Select(example => (string)example.Element(Maml + "title")!));
        Assert.All(page.Examples.Zip(examples), pair =>
        {
            Same(pair.First.Body.Replace("```powershell", "", StringComparison.Ordinal).Replace("```", "", StringComparison.Ordinal), pair.Second.Element(Maml + "introduction"));
            foreach (var line in pair.First.Code.Split('\n')) Assert.Contains($"    {line}", pair.Second.Value);
        });
    });

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Parameters_are_those_of_the_pages(string culture) => Each(culture, (page, command) =>
    {
        var parameters = command.Element(Command + "parameters")!.Elements().ToDictionary(parameter => (string)parameter.Element(Maml + "name")!);
        Assert.Equal(page.Parameters.Select(parameter => parameter.Name).Order(), parameters.Keys.Order());
        Assert.All(page.Parameters, parameter => Same(parameter.Text, parameters[parameter.Name].Element(Maml + "description")));
        Assert.All(page.Parameters, parameter =>
        {
            Assert.Contains($"Type: {parameters[parameter.Name].Element(Dev + "type")!.Element(Maml + "name")!.Value}\n", parameter.Block);
            var aliases = (string)parameters[parameter.Name].Attribute("aliases")!;
            Assert.Contains(aliases == "none" ? "Aliases: []" : $"Aliases:\n- {aliases.Replace(", ", "\n- ", StringComparison.Ordinal)}\n", parameter.Block);
        });
    });

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Inputs_outputs_links_and_syntax_are_those_of_the_pages(string culture) => Each(culture, (page, command) =>
    {
        Assert.Equal(Blocks(page, "INPUTS"), Types(command, "inputTypes"));
        Assert.Equal(Blocks(page, "OUTPUTS"), Types(command, "returnValues"));
        Assert.Equal(page.Section("RELATED LINKS").Split('\n').Select(link => link[3..link.IndexOf(']', StringComparison.Ordinal)]), command.Descendants(Maml + "linkText").Select(link => link.Value));
        Assert.All(page.Blocks("SYNTAX").Zip(command.Descendants(Command + "syntaxItem")), pair =>
            Assert.All(pair.Second.Elements(Command + "parameter"), parameter => Assert.Contains($"-{parameter.Element(Maml + "name")!.Value}", pair.First.Body)));
        Assert.Equal(page.Blocks("SYNTAX").Count(), command.Descendants(Command + "syntaxItem").Count());
    });

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_package_has_what_is_committed(string culture)
    {
        var committed = Path.Combine(BuiltModule.Root, "src", "CrmTools", "Help", culture);
        foreach (var file in Directory.EnumerateFiles(committed))
        {
            string[] folders = culture == "zh-CN" ? ["zh-CN", "zh-Hans"] : [culture];
            Assert.All(folders, folder => Assert.Equal(
                File.ReadAllText(file), File.ReadAllText(Path.Combine(Path.GetDirectoryName(BuiltModule.Manifest)!, folder, Path.GetFileName(file)))));
        }
    }

    private static IEnumerable<(string, string)> Blocks(HelpPage page, string heading) => page.Blocks(heading).Select(block => (block.Title, HelpPages.Squeezed(block.Body)));

    private static IEnumerable<(string, string)> Types(XElement command, string list) => command.Element(Command + list)!.Elements().Select(type =>
        (type.Element(Dev + "type")!.Element(Maml + "name")!.Value, HelpPages.Squeezed(type.Element(Maml + "description")!.Value)));

    private static void Same(string expected, XElement? element) => Assert.Equal(HelpPages.Squeezed(expected), HelpPages.Squeezed(element!.Value));

    private static void Each(string culture, Action<HelpPage, XElement> check)
    {
        var file = Path.Combine(BuiltModule.Root, "src", "CrmTools", "Help", culture, "CrmTools.dll-Help.xml");
        var commands = XDocument.Load(file).Root!.Elements(Command + "command").ToDictionary(command => command.Element(Command + "details")!.Element(Command + "name")!.Value);
        Assert.Equal(HelpPages.Of(culture).Keys.Order(), commands.Keys.Order());
        Assert.All(HelpPages.Of(culture), page => check(page.Value, commands[page.Key]));
    }
}
