namespace CrmTools.Tests.Fixture;

/// <summary>Where the build laid the module out.</summary>
internal static class BuiltModule
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The module's manifest.</summary>
    public static string Manifest { get; } = Path.Combine(Root, "out", "CrmTools", "CrmTools.psd1");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CrmTools.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No CrmTools.sln above {AppContext.BaseDirectory}.");
    }
}
