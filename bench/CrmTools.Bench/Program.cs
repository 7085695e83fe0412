using System.CommandLine;
using CrmTools.Bench.Client;
using CrmTools.Bench.Measuring;
using CrmTools.Bench.Processes;
using CrmTools.Bench.Reporting;
using CrmTools.Bench.Rows;

namespace CrmTools.Bench;

/// <summary>Measures the module against its bars.</summary>
internal static class Program
{
    private static readonly Option<bool> Quick = new("--quick") { Description = "Small sizes and one round: shows that the harness works, nothing about speed." };
    private static readonly Option<string[]> Row = new("--row") { Description = "Only this row; may be repeated.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<int> RoundCount = new("--rounds") { Description = "Measured rounds.", DefaultValueFactory = _ => 7 };
    private static readonly Option<FileInfo?> Markdown = new("--markdown") { Description = "Writes the report to this file too." };
    private static readonly Option<FileInfo?> Quoted = new("--quote") { Description = "Puts the table between the marks of this file, such as README.md." };
    private static readonly Option<string> ShellChoice = new("--shell")
    {
        Description = "auto takes pwsh where it is found; engine is the engine from NuGet.",
        DefaultValueFactory = _ => "auto",
    };

    public static Task<int> Main(string[] arguments)
    {
        Row.AcceptOnlyFromAmong([.. RowCatalog.All.Select(row => row.Id)]);
        ShellChoice.AcceptOnlyFromAmong("auto", "pwsh", "engine");
        RoundCount.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1000) result.AddError("--rounds takes 1 to 1000.");
        });
        var root = new RootCommand("Measures CrmTools against the sandbox over loopback, and compares with the bars.") { Quick, Row, RoundCount, Markdown, Quoted, ShellChoice };
        root.SetAction(MeasureAsync);
        root.Subcommands.Add(Worker());
        return root.Parse(arguments).InvokeAsync();
    }

    private static Command Worker()
    {
        Argument<Uri> address = new("address") { CustomParser = result => new Uri(result.Tokens[0].Value) };
        Argument<string> flag = new("flag"), key = new("key");
        var worker = new Command("worker", "The typed client; started by the benchmark itself.") { address, flag, key };
        worker.Hidden = true;
        worker.SetAction((parsed, _) => ClientWorker.RunAsync(parsed.GetRequiredValue(address), parsed.GetRequiredValue(flag), parsed.GetRequiredValue(key)));
        return worker;
    }

    private static async Task<int> MeasureAsync(ParseResult parsed, CancellationToken stop)
    {
        var quick = parsed.GetValue(Quick);
        var run = new BenchRun(Engine.Find(parsed.GetRequiredValue(ShellChoice)), quick, quick ? 1 : parsed.GetValue(RoundCount), stop);
        var wanted = parsed.GetValue(Row) ?? [];
        var figures = new List<Figure>();
        var failed = 0;
        foreach (var row in RowCatalog.All.Where(row => wanted.Length == 0 || wanted.Contains(row.Id)))
        {
            await Console.Error.WriteLineAsync($"{row.Id} …");
            try
            {
                figures.AddRange(await row.MeasureAsync(run));
            }
            catch (WrongAnswerException error)
            {
                failed++;
                await Console.Error.WriteLineAsync($"{row.Id}: a wrong answer, so there is no figure. {error.Message}");
            }
        }

        var report = FigureReport.Markdown(figures, Machine.Describe(run));
        Console.WriteLine(report);
        if (parsed.GetValue(Markdown) is { } file) await File.WriteAllTextAsync(file.FullName, report, stop);
        if (parsed.GetValue(Quoted) is { } page)
        {
            var quoted = MarkedSection.Replace(await File.ReadAllTextAsync(page.FullName, stop), FigureReport.Table(figures, Machine.Describe(run)));
            await File.WriteAllTextAsync(page.FullName, quoted, stop);
        }

        return failed == 0 ? 0 : 1;
    }
}
