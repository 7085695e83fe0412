using System.Diagnostics;
using System.Reflection;

namespace CrmTools.Bench.Processes;

/// <summary>Where the build put the programs that are measured.</summary>
internal static class Layout
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Debug or Release, as this program.</summary>
    public static string Configuration { get; } =
        new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;

    /// <summary>The module's manifest.</summary>
    public static string Manifest { get; } = Path.Combine(Root, "out", "CrmTools", "CrmTools.psd1");

    /// <summary>True when the compiler optimized the module that is measured.</summary>
    public static bool IsModuleOptimized =>
        FileVersionInfo.GetVersionInfo(Path.Combine(Root, "out", "CrmTools", "CrmTools.dll")) is { IsDebug: false } && !IsDebugBuild();

    /// <summary>A tool that the build made beside this program.</summary>
    public static string Tool(string name) => Path.Combine(Root, "tools", name, "bin", Configuration, "net10.0", $"{name}.dll");

    /// <summary>A script of this program.</summary>
    public static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "Scripts", name);

    // Read without loading it: this program has the core in its own way.
    private static bool IsDebugBuild()
    {
        using var file = File.OpenRead(Path.Combine(Root, "out", "CrmTools", "CrmTools.dll"));
        using var image = new System.Reflection.PortableExecutable.PEReader(file);
        var metadata = System.Reflection.Metadata.PEReaderExtensions.GetMetadataReader(image);
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind != System.Reflection.Metadata.HandleKind.MemberReference) continue;
            var constructor = metadata.GetMemberReference((System.Reflection.Metadata.MemberReferenceHandle)attribute.Constructor);
            var type = metadata.GetTypeReference((System.Reflection.Metadata.TypeReferenceHandle)constructor.Parent);
            if (metadata.GetString(type.Name) != nameof(DebuggableAttribute)) continue;

            // Prolog of two bytes, then the modes as a number.
            var value = metadata.GetBlobBytes(attribute.Value);
            return (BitConverter.ToInt32(value, 2) & (int)DebuggableAttribute.DebuggingModes.DisableOptimizations) != 0;
        }

        return false;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CrmTools.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No CrmTools.sln above {AppContext.BaseDirectory}.");
    }
}
