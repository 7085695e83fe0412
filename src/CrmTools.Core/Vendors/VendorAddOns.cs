using System.Reflection;
using System.Runtime.Loader;

namespace CrmTools.Core.Vendors;

/// <summary>
/// Vendors that are not part of this repository: assemblies <c>CrmTools.Vendors.*.dll</c> beside the core, loaded into its private load context.
/// Who can put a file there can already replace the module itself.
/// </summary>
internal static class VendorAddOns
{
    public static IEnumerable<IVendor> Find()
    {
        var core = typeof(VendorAddOns).Assembly;
        var context = AssemblyLoadContext.GetLoadContext(core)!;
        var folder = Folder(core);
        return Directory.EnumerateFiles(folder, "CrmTools.Vendors.*.dll").Order(StringComparer.Ordinal)
            .SelectMany(file => context.LoadFromAssemblyPath(file).GetTypes())
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IVendor)))
            .Select(type => (IVendor)Activator.CreateInstance(type)!);
    }

    // The core with machine code lies two folders deeper than the core itself.
    private static string Folder(Assembly core)
    {
        var folder = Path.GetDirectoryName(core.Location)!;
        var above = Path.GetDirectoryName(folder);
        return Path.GetFileName(above) == "precompiled" ? Path.GetDirectoryName(above)! : folder;
    }
}
