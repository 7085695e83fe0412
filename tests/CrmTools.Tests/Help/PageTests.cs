using System.Management.Automation;
using System.Text.RegularExpressions;

namespace CrmTools.Tests.Help;

/// <summary>The pages say what the cmdlets are: neither can change without the other.</summary>
public sealed partial class PageTests
{
    private static readonly string[] Order =
        ["SYNOPSIS", "SYNTAX", "ALIASES", "DESCRIPTION", "EXAMPLES", "PARAMETERS", "INPUTS", "OUTPUTS", "NOTES", "RELATED LINKS"];

    public static TheoryData<string> Names => HelpPages.Names;

    public static TheoryData<string> Cultures => HelpPages.Cultures;

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_cmdlet_has_a_page_and_every_page_a_cmdlet(string culture) =>
        Assert.Equal(HelpPages.Cmdlets.Keys.Order(), HelpPages.Of(culture).Keys.Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void It_has_the_front_matter_and_the_sections_of_the_schema(string name)
    {
        foreach (var culture in new[] { "en-US", "zh-CN" })
        {
            var page = HelpPages.Of(culture)[name];
            Assert.Equal(name, page.Title.TrimStart('#', ' '));
            Assert.Equal(("cmdlet", "CrmTools.dll-Help.xml", culture), (page.Front["document type"], page.Front["external help file"], page.Front["Locale"]));
            Assert.Equal(("CrmTools", "2024-05-01", name), (page.Front["Module Name"], page.Front["PlatyPS schema version"], page.Front["title"]));
            Assert.Equal(Order, page.Headings);
            Assert.All(new[] { "SYNOPSIS", "DESCRIPTION" }, heading => Assert.NotEmpty(page.Section(heading)));
            Assert.DoesNotContain("{{", File.ReadAllText(page.Path));
            Assert.True(page.Examples.Count >= 2, $"{name} has fewer than two examples.");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_syntax_is_the_cmdlets_own(string name)
    {
        var cmdlet = HelpPages.Cmdlets[name];
        var expected = cmdlet.ParameterSets.Select(set => ($"{set.Name}{(set.IsDefault ? " (Default)" : "")}", $"{name} {set}".Trim()));
        var written = HelpPages.English[name].Blocks("SYNTAX").Select(block => (block.Title, Blanks().Replace(block.Body.Trim('`', '\n'), " ")));
        Assert.Equal(expected, written);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_parameter_is_described_as_it_is(string name)
    {
        var cmdlet = HelpPages.Cmdlets[name];
        var page = HelpPages.English[name];
        var own = cmdlet.Parameters.Keys.Where(key => !Cmdlet.CommonParameters.Contains(key));
        Assert.Equal(own.Order(), page.Parameters.Select(parameter => parameter.Name).Order());
        Assert.All(page.Parameters, parameter => Assert.Equal(ParameterBlock.Of(cmdlet, parameter.Name), parameter.Block));
        Assert.All(page.Parameters, parameter => Assert.NotEmpty(parameter.Text));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Inputs_and_outputs_are_those_of_the_cmdlet(string name)
    {
        var cmdlet = HelpPages.Cmdlets[name];
        var page = HelpPages.English[name];
        Assert.Equal(cmdlet.OutputType.Select(type => type.Name), page.Blocks("OUTPUTS").Select(block => block.Title));

        var takesObjects = cmdlet.Parameters.ContainsKey("InputObject");
        var inputs = page.Blocks("INPUTS").Select(block => block.Title).ToArray();
        if (takesObjects) Assert.Equal([.. Accepted(cmdlet), "System.Management.Automation.PSObject"], inputs);
        else Assert.NotEmpty(inputs);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_vendors_operations_are_those_of_the_table(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(BuiltModule.Root, "docs", "operations.md")).Where(line => line.StartsWith('|')).ToArray();
        var vendors = Cells(lines[0]);
        var row = lines.Skip(2).Select(Cells).FirstOrDefault(cells => cells[0] == $"`{name}`");
        if (row is null) return;
        var expected = vendors.Zip(row).Skip(1).Where(cell => cell.Second.Length > 0);
        Assert.All(new[] { HelpPages.English, HelpPages.Chinese }, pages =>
            Assert.All(expected, cell => Assert.Contains(HelpPages.Squeezed($"{cell.First}:{cell.Second}"), HelpPages.Squeezed(pages[name].Section("NOTES")).Replace('：', ':'))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Links_lead_to_pages(string name)
    {
        foreach (var page in new[] { HelpPages.English[name], HelpPages.Chinese[name] })
        {
            var links = Link().Matches(page.Section("RELATED LINKS"));
            Assert.NotEmpty(links);
            Assert.All(links, link => Assert.Equal($"{link.Groups[1].Value}.md", link.Groups[2].Value));
            Assert.All(links, link => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(page.Path)!, link.Groups[2].Value)), link.Value));
        }
    }

    private static IEnumerable<string> Accepted(CmdletInfo cmdlet)
    {
        var accepts = cmdlet.ImplementingType.GetProperty("Accepts", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!;
        return ((IEnumerable<Type>)accepts.GetValue(Activator.CreateInstance(cmdlet.ImplementingType))!).Select(type => type.FullName!);
    }

    private static string[] Cells(string line) => [.. line.Trim('|', ' ').Split('|').Select(cell => cell.Trim())];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)]+)\)")]
    private static partial Regex Link();
}
