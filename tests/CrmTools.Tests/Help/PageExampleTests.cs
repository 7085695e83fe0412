namespace CrmTools.Tests.Help;

/// <summary>Every example of every page runs as it is printed, one after another in a console of its own, against the embedded sandbox.</summary>
public sealed class PageExampleTests
{
    public static TheoryData<string> Names => HelpPages.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_examples_run_as_they_are_printed(string name)
    {
        using var console = new ExampleConsole();
        foreach (var example in HelpPages.English[name].Examples)
        {
            Assert.NotEmpty(example.Code);
            var result = console.Run(example.Code);
            Assert.True(result.Terminating is null && result.Errors.Count == 0, $"{example.Title}: {result.Terminating}{string.Join(" | ", result.Errors)}");
            Assert.True(result.Warnings.Count == 0, $"{example.Title}: {string.Join(" | ", result.Warnings)}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_cmdlet_is_in_its_examples(string name) =>
        Assert.All(HelpPages.English[name].Examples, example => Assert.Contains(name, example.Code));

    [Fact]
    public void What_an_example_says_of_its_results_is_so()
    {
        using var console = new ExampleConsole();
        Assert.Contains("100015: ", Last(console, "Add-CrmPoint", 3));
        Assert.Contains("Applied", Last(console, "Set-CrmStock", 1));
        Assert.StartsWith("2 ", Last(console, "Get-CrmProductGroup", 2), StringComparison.Ordinal);
        Assert.Equal("AlreadyApplied", console.Run("(Import-Csv gifts.csv | Add-CrmPoint -Connection shop1 -ShopId shop_01)[0].Status").Output[^1].ToString());
    }

    private static string Last(ExampleConsole console, string name, int number)
    {
        RunResult? result = null;
        foreach (var example in HelpPages.English[name].Examples.Take(number)) result = console.Run(example.Code);
        return string.Join(" ", result!.Output[^1].Properties.Select(property => property.Value).Prepend(result.Output[^1].BaseObject));
    }
}
