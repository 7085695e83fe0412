using System.Diagnostics;
using System.Text;

namespace CrmTools.Tests.Fixture;

/// <summary>A PowerShell of its own process, for what only a fresh process can show.</summary>
internal static class ShellProcess
{
    /// <summary>Runs a script and gives what it printed; fails the test when it ends with an error.</summary>
    public static async Task<string> RunAsync(string script, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "CrmShell.dll"));
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"$ErrorActionPreference = 'Stop'; {script}");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"exit {process.ExitCode}: {await errors}{await output}");
        return await output;
    }
}
