using System.Runtime.CompilerServices;
using CrmTools.Core.Journal;

namespace CrmTools.Core.Tests.Support;

/// <summary>Keeps the tests away from the user's own journal.</summary>
internal static class OwnJournal
{
    [ModuleInitializer]
    internal static void Use() => Environment.SetEnvironmentVariable(
        JournalDoor.Variable, Path.Combine(Directory.CreateTempSubdirectory("crmtools-tests-").FullName, "journal.db"));
}
