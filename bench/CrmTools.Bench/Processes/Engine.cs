namespace CrmTools.Bench.Processes;

/// <summary>The PowerShell that the sessions run in: pwsh where it is found, else the engine from NuGet.</summary>
internal sealed class Engine
{
    private readonly string? _pwsh;

    private Engine(string? pwsh) => _pwsh = pwsh;

    /// <summary>How the report calls it. Whether PowerShell itself brings machine code decides half of what importing a module costs.</summary>
    public string Name => _pwsh is null ? "engine-hosted (CrmShell, no pwsh)" : MachineCode.IsIn(_pwsh) switch
    {
        true => "pwsh with machine code, as its installers bring it",
        false => "pwsh without machine code, as its NuGet package brings it",
        null => "pwsh",
    };

    /// <summary>How the report calls the script that people write by hand.</summary>
    public string ByHand => _pwsh is null ? "engine-hosted script (HttpClient and ConvertFrom-Json in place of Invoke-RestMethod)" : "Invoke-RestMethod script";

    /// <summary>Finds the engine.</summary>
    /// <param name="choice"><c>auto</c>, <c>pwsh</c> or <c>engine</c>.</param>
    /// <exception cref="FileNotFoundException">pwsh was asked for and is not on the path.</exception>
    public static Engine Find(string choice)
    {
        if (choice == "engine") return new Engine(null);
        var name = OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var pwsh = folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        if (pwsh is null && choice == "pwsh") throw new FileNotFoundException("pwsh is not on the path. Use --shell engine.");
        return new Engine(pwsh);
    }

    /// <summary>Starts a script of this program in a fresh process.</summary>
    public LineProcess Start(string script, params IEnumerable<string> arguments) => _pwsh is null
        ? LineProcess.Start("dotnet", [Layout.Tool("CrmShell"), Layout.Script(script), .. arguments])
        : LineProcess.Start(_pwsh, ["-NoProfile", "-NonInteractive", "-File", Layout.Script(script), .. arguments]);
}
