using System.Diagnostics;
using System.Text;

namespace CrmTools.Tests.Fixture;

/// <summary>CrmShell as a process of its own, as a user starts it.</summary>
internal static class ChildShell
{
    /// <summary>Runs it to its end: its exit code, and everything it printed.</summary>
    public static async Task<(int Code, string Output)> RunAsync(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "CrmShell.dll"));
        foreach (var word in words) start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
