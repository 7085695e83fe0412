using System.Diagnostics;
using System.Text.Json;

namespace CrmTools.Tests.Reports;

/// <summary>
/// A real browser without a window: Chromium from Debian's packages, which is installed where that can be done. Where there is none,
/// <see cref="Missing"/> says why. Each page gets a profile of its own.
/// </summary>
public sealed class Browser : IDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("crmtools-browser-").FullName;
    private readonly string? _program;

    public Browser()
    {
        try
        {
            _program = Find() ?? Install() ?? throw new InvalidOperationException("it is not installed, and `apt-get install chromium` did not bring it");
        }
        catch (Exception error) when (error is InvalidOperationException or IOException or System.ComponentModel.Win32Exception)
        {
            Missing = $"The browser tests did not run: Chromium: {error.Message}";
        }
    }

    /// <summary>Why there is no browser; null when there is one.</summary>
    public string? Missing { get; }

    /// <summary>Opens a page, lets its scripts run, and tells what became of it.</summary>
    /// <param name="page">The file.</param>
    /// <param name="action">What to do with it: <c>--dump-dom</c>, <c>--print-to-pdf=…</c>.</param>
    /// <param name="more">Further switches.</param>
    /// <returns>What the browser did for the page, not what it does for itself.</returns>
    internal BrowserRun Open(string page, string action, params string[] more)
    {
        var log = Path.Combine(_folder, $"{Guid.NewGuid():N}.json");

        // Names of hosts lead nowhere: what the browser would like to tell its makers stays here.
        var start = new ProcessStartInfo(_program!, [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
            "--disable-default-apps", "--disable-extensions", $"--user-data-dir={Path.Combine(_folder, Guid.NewGuid().ToString("N"))}", "--window-size=1180,900", "--enable-logging=stderr",
            "--virtual-time-budget=5000", $"--log-net-log={log}", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", .. more, action, new Uri(page).AbsoluteUri,
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        var (exit, output, errors) = Run(start, Limit);
        Assert.True(exit == 0, $"The browser ended with {exit}: {errors}");
        return new BrowserRun(output, [.. errors.Split('\n').Where(line => line.Contains("CONSOLE", StringComparison.Ordinal))], Asked(log));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Requests of a page name the origin that asked; the browser's own have none.
    private static string[] Asked(string log)
    {
        using var net = JsonDocument.Parse(File.ReadAllText(log));
        return [.. net.RootElement.GetProperty("events").EnumerateArray()
            .Where(item => item.TryGetProperty("params", out var about) && about.ValueKind == JsonValueKind.Object && about.TryGetProperty("url", out _)
                && about.TryGetProperty("initiator", out var initiator) && initiator.GetString() is not (null or "not an origin"))
            .Select(item => item.GetProperty("params").GetProperty("url").GetString()!)
            .Where(url => !url.StartsWith("file:", StringComparison.Ordinal)).Distinct()];
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    private static string? Install()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
            throw new InvalidOperationException("it is not installed, and only root on Debian can install it from here");
        var start = new ProcessStartInfo("/usr/bin/apt-get", ["install", "-y", "--no-install-recommends", "chromium"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
        };
        var (exit, _, errors) = Run(start, TimeSpan.FromMinutes(5));
        return exit == 0 ? Find() : throw new InvalidOperationException($"it is not installed, and apt-get said: {errors.Trim()}");
    }

    private static (int Exit, string Output, string Errors) Run(ProcessStartInfo start, TimeSpan limit)
    {
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{start.FileName} did not end");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }
}
