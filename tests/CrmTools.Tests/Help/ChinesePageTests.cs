namespace CrmTools.Tests.Help;

/// <summary>The Chinese pages are the English ones in another language: the same parameters and the same code.</summary>
public sealed class ChinesePageTests
{
    public static TheoryData<string> Names => HelpPages.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Syntax_parameters_and_types_are_the_same(string name)
    {
        var (english, chinese) = (HelpPages.English[name], HelpPages.Chinese[name]);
        Assert.Equal(english.Section("SYNTAX"), chinese.Section("SYNTAX"));
        Assert.Equal(english.Parameters.Select(parameter => (parameter.Name, parameter.Block)), chinese.Parameters.Select(parameter => (parameter.Name, parameter.Block)));
        Assert.Equal(english.Blocks("INPUTS").Select(block => block.Title), chinese.Blocks("INPUTS").Select(block => block.Title));
        Assert.Equal(english.Blocks("OUTPUTS").Select(block => block.Title), chinese.Blocks("OUTPUTS").Select(block => block.Title));
        Assert.Equal(english.Section("RELATED LINKS"), chinese.Section("RELATED LINKS"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_examples_have_the_same_code(string name) =>
        Assert.Equal(HelpPages.English[name].Examples.Select(example => example.Code), HelpPages.Chinese[name].Examples.Select(example => example.Code));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_text_is_Chinese(string name)
    {
        var page = HelpPages.Chinese[name];
        Assert.All(
            [page.Section("SYNOPSIS"), page.Section("DESCRIPTION"), .. page.Parameters.Select(parameter => parameter.Text), .. page.Examples.Select(example => example.Title),
                .. page.Blocks("INPUTS").Concat(page.Blocks("OUTPUTS")).Select(block => block.Body)],
            text => Assert.Contains(text, character => character is >= '一' and <= '鿿'));
        Assert.DoesNotContain('您', page.Section("DESCRIPTION"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Descriptions_have_as_many_paragraphs(string name) => Assert.Equal(
        HelpPages.English[name].Section("DESCRIPTION").Split("\n\n").Length, HelpPages.Chinese[name].Section("DESCRIPTION").Split("\n\n").Length);
}
