using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmTools.Bench.Tests;

/// <summary>The benchmark's quick form: every row runs, is verified and prints its numbers. How large they are is no test's business.</summary>
public sealed partial class QuickRunTests
{
    /// <summary>Each row and how many figures it prints.</summary>
    private static readonly Dictionary<string, int> Rows = new()
    {
        ["list-client"] = 1,
        ["list-script"] = 1,
        ["list-latency"] = 1,
        ["write-latency"] = 1,
        ["journal"] = 1,
        ["first-object"] = 1,
        ["memory"] = 1,
        ["import"] = 2,
        ["rate-limit"] = 2,
    };

    /// <summary>With the engine that is there on every machine.</summary>
    [Fact]
    public async Task Every_row_prints_its_figures_and_what_was_verified()
    {
        var file = Path.GetTempFileName();
        try
        {
            var (code, output) = await BenchProgram.RunAsync("CrmTools.Bench", "--quick", "--shell", "engine", "--markdown", file);
            Assert.True(code == 0, output);

            var report = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            var figures = FigureLine().Matches(report);

            // Where there is no PostgreSQL the shared journal is not measured, and the program says so.
            var isShared = !output.Contains("PostgreSQL: ", StringComparison.Ordinal);
            var expected = isShared ? Rows.Append(KeyValuePair.Create("shared-journal", 1)) : Rows;
            Assert.Equal(expected.OrderBy(row => row.Key), figures.CountBy(figure => figure.Groups["row"].Value).OrderBy(row => row.Key));
            Assert.All(figures, figure => Assert.True(double.IsFinite(double.Parse(figure.Groups["value"].Value, NumberStyles.Number, CultureInfo.InvariantCulture))));
            Assert.Equal(figures.Count, report.Split("- verified: ").Length - 1);
            Assert.Contains("Quick run", report, StringComparison.Ordinal);
            Assert.Contains("engine-hosted script", report, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task One_row_can_be_run_alone_and_quoted_in_a_page()
    {
        var page = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(page, "before\n<!-- bench: begin -->\nold\n<!-- bench: end -->\nafter\n", TestContext.Current.CancellationToken);
            var (code, output) = await BenchProgram.RunAsync("CrmTools.Bench", "--quick", "--shell", "engine", "--row", "first-object", "--quote", page);
            Assert.True(code == 0, output);
            Assert.Equal("first-object", Assert.Single(FigureLine().Matches(output)).Groups["row"].Value);

            var quoted = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
            Assert.Single(FigureLine().Matches(quoted));
            Assert.StartsWith("before\n<!-- bench: begin -->\nQuick run", quoted, StringComparison.Ordinal);
            Assert.EndsWith("|\n<!-- bench: end -->\nafter\n", quoted, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(page);
        }
    }

    [Theory]
    [InlineData("--row", "no-such-row", "first-object")]
    [InlineData("--rounds", "0", "1 to 1000")]
    [InlineData("--shell", "cmd", "engine")]
    public async Task A_wrong_argument_is_refused_and_says_what_is_right(string name, string value, string remedy)
    {
        var (code, output) = await BenchProgram.RunAsync("CrmTools.Bench", name, value);
        Assert.NotEqual(0, code);
        Assert.Contains(remedy, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_micro_benchmarks_are_there()
    {
        var (code, output) = await BenchProgram.RunAsync("CrmTools.MicroBench", "--list", "flat");
        Assert.True(code == 0, output);
        foreach (var name in new[] { "Signing", "Reading", "Envelope", "Filters" }) Assert.Contains(name, output, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\| (?<row>[a-z-]+) \| .+? \| (?<value>-?[\d,.]+) \| .+? to .+? \| [≥≤] [\d.]+ \| (yes|no) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex FigureLine();
}
