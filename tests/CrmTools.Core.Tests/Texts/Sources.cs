namespace CrmTools.Core.Tests.Texts;

/// <summary>The sources of what users see: all of src but the emulators, which speak as the vendors do.</summary>
internal static class Sources
{
    public static string Folder { get; } = Path.Combine(FindRoot(), "src");

    /// <summary>Files of the repository by the end of their names, as paths below src with forward slashes.</summary>
    public static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Folder, pattern, SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
        .Where(file => !file.StartsWith("CrmTools.Sandbox/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CrmTools.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No CrmTools.sln above {AppContext.BaseDirectory}.");
    }
}
