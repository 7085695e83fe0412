using System.Text.Json;
using CrmTools.Bench.Measuring;
using CrmTools.Bench.Processes;

namespace CrmTools.Bench.Rows;

/// <summary>What a session pays: for Import-Module, and for the first call after it. A fresh process for each sample.</summary>
internal sealed class ImportCost : IRow
{
    public string Id => "import";

    public async Task<IReadOnlyList<Figure>> MeasureAsync(BenchRun run)
    {
        await using var shop = await Shop.StartAsync(1200, run.Stop);
        var (flag, key) = Shop.Credentials;
        var bare = Path.Combine(Directory.CreateTempSubdirectory("crmtools-bench-").FullName, "Bare.psd1");
        await File.WriteAllTextAsync(bare, "@{ ModuleVersion = '1.0'; FunctionsToExport = @(); CmdletsToExport = @(); AliasesToExport = @() }", run.Stop);
        var parts = new Dictionary<string, List<double>>();
        try
        {
            var series = await Rounds.InterleaveAsync(
                run.Size(15, 2),
                1,
                ("Import-Module CrmTools", "ms", () => MeasureAsync("import", "-Manifest", Layout.Manifest, "-Uri", shop.OnexUri.AbsoluteUri, "-Flag", flag, "-Key", key)),
                ("Import-Module of an empty module", "ms", () => MeasureAsync("import", "-Manifest", bare)));
            var measured = series[0].Values.Count;
            var (connect, member, second) = (Part("connect"), Part("member"), Part("second"));
            var first = new Series("first call", "ms", [.. connect.Values.Zip(member.Values, (a, b) => a + b)]);
            return
            [
                new Figure(Id, "Import-Module, ms over a session that imports an empty module", new Series("ms", "ms", [.. series[0].Values.Zip(series[1].Values, (a, b) => a - b)]), Bar.AtMost(50))
                {
                    Parts = series,
                    Checked = "the module's commands work afterwards",
                    Note = "a fresh process for each sample",
                },
                new Figure(Id, "first call after it, ms: connect and read one member", first, Bar.AtMost(150))
                {
                    Parts = [connect, member, second],
                    Checked = "the member that was asked for",
                    Note = "a fresh process for each sample, HTTP over loopback",
                },
            ];

            Series Part(string name) => new(name, "ms", [.. parts[name].TakeLast(measured)]);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(bare)!, recursive: true);
        }

        async Task<double> MeasureAsync(string name, params string[] arguments)
        {
            await using var process = run.Engine.Start("import.ps1", arguments);
            var answer = JsonSerializer.Deserialize<JsonElement>(await process.AnswerAsync(run.Stop));
            foreach (var part in answer.EnumerateObject().Where(part => part.Name != name))
            {
                if (!parts.TryGetValue(part.Name, out var values)) parts[part.Name] = values = [];
                values.Add(part.Value.GetDouble());
            }

            return answer.GetProperty(name).GetDouble();
        }
    }
}
