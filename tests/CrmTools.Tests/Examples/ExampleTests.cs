using CrmTools.Tests.Tokens;

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

            var (missing, what) = await ChildShell.RunAsync(script, "-Sandbox", "-Path", Path.Combine(folder, "nobody-wrote-this.csv"));
            Assert.True(missing == 3, what);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_nightly_script_ends_with_2_while_something_is_in_doubt_and_with_0_when_it_is_settled()
    {
        await using var world = await TokenWorld.StartAsync(shop =>
            $"ONex -BaseUri {shop.OnexUri} -Flag {shop.Options.OnexFlag} -Secret {TokenWorld.Secure(shop.Options.OnexPrivateKey)} -Setting @{{ SettleSeconds = 0.2 }}");
        await File.WriteAllTextAsync(world.At("gifts.csv"), "MemberId,Point,OperationKey\n100001,5,night-1\n100002,6,night-2\n", TestContext.Current.CancellationToken);
        var night = $"& '{Path.Combine(BuiltModule.Root, "examples", "nightly.ps1")}' -Connection mall -Path '{world.At("gifts.csv")}' -Report '{world.At("report.csv")}'; exit $LASTEXITCODE";

        // One gift is given, its answer lost, and the log that would tell is closed.
        world.Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "point.update", Point = FaultPoint.AfterCommit })
            .Add(new FaultRule { Kind = FaultKind.Refuse, Operation = "pointlog.getlist", Code = "e000004", Times = int.MaxValue });
        var (doubt, said) = await world.RunAsync(night);
        Assert.True(doubt == 2, said);
        Assert.Contains("2 rows, 1 given, 0 refused, 1 in doubt.", said);
        Assert.Contains("InDoubt", await File.ReadAllTextAsync(world.At("report.csv"), TestContext.Current.CancellationToken));

        world.Shop.Faults.Clear();
        var (done, again) = await world.RunAsync(night);
        Assert.True(done == 0, again);
        Assert.Contains("2 rows, 2 given, 0 refused, 0 in doubt.", again);
        Assert.Equal([5m, 6m], world.Shop.Ledger.Entries().Select(entry => entry.Amount).Order());
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
