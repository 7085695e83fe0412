using System.Reflection.PortableExecutable;

namespace CrmTools.Bench.Processes;

/// <summary>Tells whether a PowerShell was compiled ahead of time.</summary>
internal static class MachineCode
{
    /// <summary>Looks at the engine beside <paramref name="pwsh"/>.</summary>
    /// <param name="pwsh">The program, or a link to it.</param>
    /// <returns>Null where there is no engine beside it, as beside the starter of a global tool.</returns>
    public static bool? IsIn(string pwsh)
    {
        var program = File.ResolveLinkTarget(pwsh, returnFinalTarget: true)?.FullName ?? pwsh;
        var engine = Path.Combine(Path.GetDirectoryName(program)!, "System.Management.Automation.dll");
        if (!File.Exists(engine)) return null;
        using var file = new PEReader(File.OpenRead(engine));
        return file.PEHeaders.CorHeader is { ManagedNativeHeaderDirectory.Size: > 0 };
    }
}
