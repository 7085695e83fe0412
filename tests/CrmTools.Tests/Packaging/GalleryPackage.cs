using System.Diagnostics;
using System.IO.Compression;

namespace CrmTools.Tests.Packaging;

/// <summary>The gallery package, made as a release makes it and unpacked, of the configuration that the tests were built in.</summary>
public sealed class GalleryPackage : IAsyncLifetime
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private readonly string _home = Directory.CreateTempSubdirectory("crmtools-package-").FullName;

    /// <summary>True where it is a Release build, as a package that is published always is.</summary>
    public static bool IsRelease => Configuration == "Release";

    /// <summary>The package's file.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Where it is unpacked, in a folder named as modules are installed.</summary>
    public string Folder => System.IO.Path.Combine(_home, "Modules", "CrmTools", Version);

    /// <summary>The folder of modules that it is installed in.</summary>
    public string Modules => System.IO.Path.Combine(_home, "Modules");

    /// <summary>The version in the package's name.</summary>
    public string Version => System.IO.Path.GetFileNameWithoutExtension(Path)["CrmTools.".Length..];

    /// <summary>Its files without those of the package format itself, with forward slashes.</summary>
    public IReadOnlyList<string> Files { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var output = await DotNetAsync("pack", "packaging", "-c", Configuration, $"-p:Stage={_home}/stage/", $"-p:PackageOutputPath={_home}");
        Path = Directory.EnumerateFiles(_home, "*.nupkg").SingleOrDefault() ?? throw new FileNotFoundException(output);
        await ZipFile.ExtractToDirectoryAsync(Path, Folder);
        foreach (var part in new[] { "_rels", "package" }) Directory.Delete(System.IO.Path.Combine(Folder, part), recursive: true);
        File.Delete(System.IO.Path.Combine(Folder, "[Content_Types].xml"));
        File.Move(System.IO.Path.Combine(Folder, "CrmTools.nuspec"), System.IO.Path.Combine(_home, "CrmTools.nuspec"));
        Nuspec = await File.ReadAllTextAsync(System.IO.Path.Combine(_home, "CrmTools.nuspec"));
        Files = [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }

    /// <summary>What the package says of itself.</summary>
    public string Nuspec { get; private set; } = "";

    /// <summary>The text of one of its files.</summary>
    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Folder, file));

    /// <summary>Runs the SDK in the repository; what it printed.</summary>
    internal static async Task<string> DotNetAsync(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = BuiltModule.Root };
        foreach (var word in words.Append("-nodeReuse:false")) start.ArgumentList.Add(word);

        // `dotnet test` hands its own MSBuild's settings down.
        foreach (var name in start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray()) start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output + await errors;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_home, recursive: true);
        return ValueTask.CompletedTask;
    }
}
