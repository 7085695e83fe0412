using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace CrmTools.MicroBench;

/// <summary>Runs the micro-benchmarks that the arguments choose (<c>--filter '*'</c> for all).</summary>
internal static class Program
{
    public static void Main(string[] arguments)
    {
        // In this process: a project that the tool generates would not see internals.
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        var config = DefaultConfig.Instance.AddJob(job).AddDiagnoser(MemoryDiagnoser.Default);
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments, config);
    }
}
