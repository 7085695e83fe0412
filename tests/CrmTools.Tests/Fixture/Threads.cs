using System.Runtime.CompilerServices;

namespace CrmTools.Tests.Fixture;

/// <summary>Pipelines block their threads; the servers in the same process need others at once, not one more every half second.</summary>
internal static class Threads
{
    [ModuleInitializer]
    public static void Enough() => ThreadPool.SetMinThreads(64, 64);
}
