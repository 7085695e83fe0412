using System.Runtime.InteropServices;
using CrmTools.Bench.Processes;
using CrmTools.Bench.Rows;

namespace CrmTools.Bench.Reporting;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    public static string Describe(BenchRun run)
    {
        var build = Layout.IsModuleOptimized ? "Release" : "Debug (not optimized: the figures say nothing about speed)";
        var size = run.IsQuick ? "Quick run: small sizes, which show that the harness works and nothing about speed. " : "";
        return $"{size}{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, {run.Engine.Name}; module build: {build}; {run.Rounds} rounds, medians.";
    }
}
