namespace CrmTools.Tests.Examples;

/// <summary>Every script in examples/ runs to its end, in a process of its own, and says what its guide says it says.</summary>
public sealed class ExampleTests
{
    [Theory]
    [InlineData("quickstart.ps1", "Every row is accounted for.")]
    [InlineData("copy-members.ps1", "Nothing was changed. Run it with -Apply to create them.")]
    [InlineData("copy-members.ps1 -Apply", "10 created, 0 refused.")]
    [InlineData("ship-orders.ps1", "Nothing was changed. Run it with -Apply to ship them.")]
    [InlineData("ship-orders.ps1 -Apply", " shipped, 0 failed.")]
    [InlineData("redeem-points.ps1", "7 rows, 5 redeemed, 2 refused.")]
    [InlineData("export-records.ps1", "payments since 2026-06-01 are in payments.csv.")]
    public async Task Runs_to_its_end(string command, string last)
    {
        var words = command.Split(' ');
        words[0] = Path.Combine(BuiltModule.Root, "examples", words[0]);
        var (code, output) = await ChildShell.RunAsync(words);
        Assert.Contains(last, output, StringComparison.Ordinal);
        Assert.Equal(0, code);
        Assert.DoesNotContain("Recommendation:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_run_twice_in_a_session_finds_nothing_left_to_do()
    {
        var copy = Path.Combine(BuiltModule.Root, "examples", "copy-members.ps1");
        var (code, output) = await ChildShell.RunAsync("-c", $"& '{copy}' -Apply; & '{copy}' -Apply");
        Assert.Equal(0, code);
        Assert.Contains("10 created, 0 refused.", output, StringComparison.Ordinal);
        Assert.Contains("0 members of 'till' are not in 'shop'.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_example_is_tested()
    {
        var tested = typeof(ExampleTests).GetMethod(nameof(Runs_to_its_end))!.GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Select(data => ((string)((InlineDataAttribute)data).Data[0]!).Split(' ')[0]).Append("connect.ps1").ToHashSet();
        var scripts = Directory.EnumerateFiles(Path.Combine(BuiltModule.Root, "examples"), "*.ps1").Select(file => Path.GetFileName(file)!);
        Assert.All(scripts, script => Assert.Contains(script, tested));
    }
}
