using System.Collections.Concurrent;
using System.Management.Automation;

namespace CrmTools.Tests.Help;

/// <summary>What a reader sees in the console: Get-Help of the engine, with the built module.</summary>
public sealed class GetHelpTests
{
    // Get-Help reads a help file once a session and then stays with its language, so there is one session a language.
    private static readonly ConcurrentDictionary<string, Session> Consoles = new();

    public static TheoryData<string> Names => HelpPages.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Full_examples_and_parameters_show_the_pages_text(string name)
    {
        var page = HelpPages.English[name];
        var full = Shown("en-US", $"Get-Help {name} -Full");
        Shows(full, page.Section("SYNOPSIS"));
        Shows(full, page.Section("DESCRIPTION"));
        Assert.All(page.Parameters, parameter => Shows(full, parameter.Text));
        Assert.All(page.Blocks("OUTPUTS"), output => Shows(full, output.Body));

        var examples = Shown("en-US", $"Get-Help {name} -Examples");
        Assert.All(page.Examples, example => Shows(examples, example.Title));
        Assert.All(page.Examples, example => Shows(examples, Plain(example)));
        Assert.DoesNotContain("```", examples);

        // -Parameter finds by wildcard; each parameter has its own text.
        var help = In("en-US", $"Get-Help {name} -Parameter *");
        Assert.Equal(page.Parameters.Select(parameter => parameter.Name).Order(), help.Select(Name).Order());
        Assert.All(page.Parameters, parameter =>
        {
            var description = LanguagePrimitives.ConvertTo<PSObject[]>(help.Single(item => Name(item) == parameter.Name).Properties["description"].Value);
            Shows(string.Concat(description.Select(paragraph => paragraph.Properties["Text"].Value)), parameter.Text);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void In_a_Chinese_console_it_is_Chinese(string name)
    {
        var page = HelpPages.Chinese[name];
        var full = Shown("zh-CN", $"Get-Help {name} -Full");
        Shows(full, page.Section("SYNOPSIS"));
        Shows(full, page.Section("DESCRIPTION"));
        Assert.All(page.Parameters, parameter => Shows(full, parameter.Text));
        Assert.All(page.Examples, example => Shows(full, example.Title));
        Assert.All(page.Examples, example => Shows(full, Plain(example)));
    }

    [Theory]
    [InlineData("zh-Hans-CN")]
    [InlineData("zh-SG")]
    public void Whatever_the_system_calls_simplified_Chinese(string culture) =>
        Shows(Shown(culture, "Get-Help Add-CrmPoint"), HelpPages.Chinese["Add-CrmPoint"].Section("SYNOPSIS"));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("")]
    public void In_any_other_console_it_is_English(string culture) =>
        Shows(Shown(culture, "Get-Help Add-CrmPoint"), HelpPages.English["Add-CrmPoint"].Section("SYNOPSIS"));

    [Fact]
    public void Each_parameter_is_found_by_its_name() =>
        Shows(Shown("en-US", "Get-Help Add-CrmPoint -Parameter OperationKey"), HelpPages.English["Add-CrmPoint"].Parameters.Single(parameter => parameter.Name == "OperationKey").Text);

    // In the console code is indented, and has no fences.
    private static string Plain(PageExample example) => example.Body.Replace("```powershell", "", StringComparison.Ordinal).Replace("```", "", StringComparison.Ordinal);

    private static string Name(PSObject parameter) => parameter.Properties["name"].Value.ToString()!;

    // The console breaks lines wherever the window ends.
    private static void Shows(string shown, string text) => Assert.Contains(HelpPages.Squeezed(text), HelpPages.Squeezed(shown));

    private static string Shown(string culture, string script) => string.Concat(In(culture, $"{script} | Out-String -Width 120"));

    private static IReadOnlyList<PSObject> In(string culture, string script) =>
        Consoles.GetOrAdd(culture, _ => new Session()).Run($"[Globalization.CultureInfo]::CurrentUICulture = [Globalization.CultureInfo]::new('{culture}'); {script}").Clean().Output;
}
