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
    [InlineData("nightly.ps1 -Sandbox", "5 rows, 5 given, 0 refused, 0 in doubt.")]
    [InlineData("report.ps1", "12 writes: 10 applied, 2 refused, 0 in doubt. The report is report.html.")]
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
    public async Task The_nightly_script_says_with_its_exit_code_how_it_ended()
    {
        var script = Path.Combine(BuiltModule.Root, "examples", "nightly.ps1");
        var folder = Directory.CreateTempSubdirectory("crmtools-nightly-").FullName;
        try
        {
            var report = Path.Combine(folder, "report.csv");
            var (refused, said) = await ChildShell.RunAsync(script, "-Sandbox", "-Path", Path.Combine(BuiltModule.Root, "examples", "data", "spring-gifts.csv"), "-Report", report);
            Assert.True(refused == 1, said);
            Assert.Contains(" 5 refused, 0 in doubt.", said);
            Assert.Contains("Refused", await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));

            var (absent, error) = await ChildShell.RunAsync(script, "-Connection", "nobody-registered-this");
            Assert.True(absent == 3, error);
            Assert.Contains("ERROR NotConnected", error);

            var unkeyed = Path.Combine(folder, "unkeyed.csv");
            await File.WriteAllTextAsync(unkeyed, "MemberId,Point,OperationKey\n100201,5,\n", TestContext.Current.CancellationToken);
            var (without, why) = await ChildShell.RunAsync(script, "-Sandbox", "-Path", unkeyed);
            Assert.True(without == 3, why);
            Assert.Contains("have no OperationKey", why);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
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
