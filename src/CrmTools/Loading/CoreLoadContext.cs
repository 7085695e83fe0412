using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace CrmTools.Loading;

/// <summary>
/// Holds the core and its packages, so that no other module's versions meet ours. Only the public objects come from the default context:
/// they must be the same types on both sides.
/// </summary>
internal sealed class CoreLoadContext(string corePath) : AssemblyLoadContext("CrmTools")
{
    private readonly AssemblyDependencyResolver _resolver = new(corePath);

    // The same assemblies with machine code for this runtime and platform, where the build made it. A runtime that finds no use for it compiles as usual.
    private readonly string _precompiled = Path.Combine(
        Path.GetDirectoryName(corePath)!, "precompiled", $"net{Environment.Version.Major}-{RuntimeInformation.RuntimeIdentifier}");

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var model = typeof(CrmObject).Assembly;
        if (assemblyName.Name == model.GetName().Name) return model;
        if (_resolver.ResolveAssemblyToPath(assemblyName) is not { } path) return null;
        var precompiled = Path.Combine(_precompiled, Path.GetFileName(path));
        return LoadFromAssemblyPath(File.Exists(precompiled) ? precompiled : path);
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
