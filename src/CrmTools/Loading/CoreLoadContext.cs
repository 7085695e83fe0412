using System.Reflection;
using System.Runtime.Loader;

namespace CrmTools.Loading;

/// <summary>
/// Holds the core and its packages, so that no other module's versions meet ours. Only the public objects come from the default context:
/// they must be the same types on both sides.
/// </summary>
internal sealed class CoreLoadContext(string corePath) : AssemblyLoadContext("CrmTools")
{
    private readonly AssemblyDependencyResolver _resolver = new(corePath);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var model = typeof(CrmObject).Assembly;
        if (assemblyName.Name == model.GetName().Name) return model;
        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
