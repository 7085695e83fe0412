namespace CrmTools.Loading;

/// <summary>The core, loaded when it is first needed and not at import.</summary>
internal static class Core
{
    private static readonly Lazy<ICrmEngine> Loaded = new(Load);

    public static ICrmEngine Engine => Loaded.Value;

    private static ICrmEngine Load()
    {
        var folder = Path.GetDirectoryName(typeof(Core).Assembly.Location)!;
        var context = new CoreLoadContext(Path.Combine(folder, "lib", "CrmTools.Core.dll"));
        var assembly = context.LoadFromAssemblyName(new System.Reflection.AssemblyName("CrmTools.Core"));
        return (ICrmEngine)Activator.CreateInstance(assembly.GetType("CrmTools.Core.CrmEngine", throwOnError: true)!)!;
    }
}
