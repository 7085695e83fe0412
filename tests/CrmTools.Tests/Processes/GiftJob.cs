using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CrmTools.Tests.Processes;

/// <summary>A job of gifts in processes of their own: the same script on the same input, started as often as it is killed.</summary>
internal sealed class GiftJob(Shop shop, string journal, int rows, double settle = 0.5, int throttle = 4)
{
    private const string Summary = "SUMMARY ";

    /// <summary>Starts it once.</summary>
    public Process Start()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "CrmShell.dll"));
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Script());
        start.Environment["CRMTOOLS_JOURNAL"] = journal;
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }

    /// <summary>Lets a start end by itself: how many rows ended in which status.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> EndAsync(Process process)
    {
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var line = output.Split('\n').FirstOrDefault(line => line.StartsWith(Summary, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"exit {process.ExitCode}: {output}{await errors}");
        return line[Summary.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => part.Split('='))
            .ToDictionary(part => part[0], part => int.Parse(part[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Kills it after a while, or lets it end when it is faster.</summary>
    /// <returns>True when it was killed at work.</returns>
    public static async Task<bool> KillAsync(Process process, TimeSpan after)
    {
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        await Task.WhenAny(process.WaitForExitAsync(TestContext.Current.CancellationToken), Task.Delay(after));
        if (process.HasExited) return false;
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return true;
    }

    /// <summary>Fails unless every row was given exactly once.</summary>
    public void CheckLedger()
    {
        var given = shop.Ledger.Entries().GroupBy(entry => entry.Subject).ToDictionary(group => group.Key, group => group.Count());
        Assert.All(given, one => Assert.True(one.Value == 1, $"member {one.Key} was given {one.Value} times"));
        Assert.Equal(rows, given.Count);
    }

    private string Script() => $$"""
        $ErrorActionPreference = 'Stop'
        $key = ConvertTo-SecureString '{{shop.Options.OnexPrivateKey}}' -AsPlainText -Force
        $null = Connect-CrmVendor ONex -BaseUri {{shop.OnexUri}} -Flag {{shop.Options.OnexFlag}} -Secret $key -Setting @{ SettleSeconds = {{settle.ToString(CultureInfo.InvariantCulture)}} }
        $ErrorActionPreference = 'Continue'
        $done = 1..{{rows}} | ForEach-Object { [pscustomobject]@{ MemberId = 100000 + $_; Point = 5; OperationKey = "gift-$_" } } | Add-CrmPoint -ThrottleLimit {{throttle}}
        $by = @{}
        foreach ($one in $done) { $by["$($one.Status)"]++ }
        '{{Summary}}' + (@(foreach ($name in $by.Keys) { "$name=$($by[$name])" }) -join ' ')
        """;
}
