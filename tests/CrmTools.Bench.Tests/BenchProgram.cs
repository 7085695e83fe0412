using System.Diagnostics;

namespace CrmTools.Bench.Tests;

/// <summary>A program of the folder bench, run to its end.</summary>
internal static class BenchProgram
{
    /// <summary>Runs it; it is ended with the test.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string name, params IEnumerable<string> arguments)
    {
        var stop = TestContext.Current.CancellationToken;
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var root = here;
        while (!File.Exists(Path.Combine(root.FullName, "CrmTools.sln"))) root = root.Parent ?? throw new DirectoryNotFoundException($"No CrmTools.sln above {here}.");
        var program = Path.Combine(root.FullName, "bench", name, "bin", here.Parent!.Name, "net10.0", $"{name}.dll");

        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(stop);
            var output = await process.StandardOutput.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            return (process.ExitCode, output + await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
