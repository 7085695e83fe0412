using System.Runtime.CompilerServices;

namespace CrmTools.Tests.Fixture;

/// <summary>Keeps the tests away from the user's own journal.</summary>
internal static class OwnJournal
{
    [ModuleInitializer]
    internal static void Use() => Environment.SetEnvironmentVariable(
        "CRMTOOLS_JOURNAL", Path.Combine(Directory.CreateTempSubdirectory("crmtools-tests-").FullName, "journal.db"));
}
