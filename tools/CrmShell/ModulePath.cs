namespace CrmTools.Shell;

/// <summary>The process's PSModulePath, where every runspace looks for modules.</summary>
public static class ModulePath
{
    private const string Variable = "PSModulePath";

    /// <summary>Puts a folder of modules before all others. Call it after a runspace has opened: opening rewrites the variable.</summary>
    public static void PutFirst(string folder) => Set([folder, .. Others(folder)]);

    /// <summary>Puts a folder of modules after all others.</summary>
    public static void PutLast(string folder) => Set([.. Others(folder), folder]);

    private static IEnumerable<string> Others(string folder) =>
        (Environment.GetEnvironmentVariable(Variable) ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(entry => !string.Equals(entry, folder, StringComparison.Ordinal));

    private static void Set(IEnumerable<string> folders) =>
        Environment.SetEnvironmentVariable(Variable, string.Join(Path.PathSeparator, folders));
}
