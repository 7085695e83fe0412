using System.Runtime.CompilerServices;

namespace CrmTools.Tests.Vaults;

/// <summary>A configuration folder for this run of the tests: they must neither see nor change the user's own.</summary>
internal static class ConfigurationHome
{
    public static string Path { get; } = Directory.CreateTempSubdirectory("crmtools-tests-").FullName;

    [ModuleInitializer]
    public static void Use()
    {
        Environment.SetEnvironmentVariable("CRMTOOLS_CONFIG", Path);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path, recursive: true);
    }
}
