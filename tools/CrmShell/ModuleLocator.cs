namespace CrmTools.Shell;

/// <summary>Finds the module that `dotnet build` laid out.</summary>
public static class ModuleLocator
{
    private static readonly string RelativePath = Path.Combine("out", "CrmTools", "CrmTools.psd1");

    /// <summary>
    /// The path of out/CrmTools/CrmTools.psd1 above the current directory or above this program; null when it is not built.
    /// </summary>
    public static string? Find() => FindAbove(Environment.CurrentDirectory) ?? FindAbove(AppContext.BaseDirectory);

    internal static string? FindAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var candidate = Path.Combine(at.FullName, RelativePath);
            if (File.Exists(candidate))
                return candidate;
        }

        return null;
    }
}
