using System.Text.Json;
using System.Xml.Linq;

namespace CrmTools.Tests.Packaging;

/// <summary>THIRD-PARTY-NOTICES.txt names every shipped package as the package itself does.</summary>
[Collection(OnePackage.Name)]
public sealed class NoticeTests(GalleryPackage package)
{
    [Fact]
    public void Names_every_shipped_package_with_version_licence_and_copyright()
    {
        var said = package.Read("THIRD-PARTY-NOTICES.txt").ReplaceLineEndings("\n").Split("\n\n").Single(part => part.StartsWith("Microsoft.Data.Sqlite.Core ", StringComparison.Ordinal)).Split('\n');
        Assert.Equal(Shipped().Select(Notice), said);
    }

    [Fact]
    public void Holds_the_text_of_every_licence()
    {
        var notices = package.Read("THIRD-PARTY-NOTICES.txt");
        Assert.All(Shipped().Select(name => Notice(name).Split(" | ")[1]).Distinct(), licence => Assert.Contains($"==== {licence} ====", notices));
    }

    /// <summary>Packages of which a file lies in the package, as "name/version".</summary>
    private string[] Shipped()
    {
        using var dependencies = JsonDocument.Parse(package.Read("lib/CrmTools.Core.deps.json"));
        var names = package.Files.Select(file => Path.GetFileName(file)).ToHashSet();
        var libraries = dependencies.RootElement.GetProperty("libraries");
        return [.. dependencies.RootElement.GetProperty("targets").EnumerateObject().Single().Value.EnumerateObject()
            .Where(library => libraries.GetProperty(library.Name).GetProperty("type").GetString() == "package")
            .Where(library => new[] { "runtime", "runtimeTargets" }.Any(kind => library.Value.TryGetProperty(kind, out var files) && files.EnumerateObject().Any(file => names.Contains(Path.GetFileName(file.Name)))))
            .Select(library => library.Name).Order(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The line that a package's own description makes.</summary>
    private static string Notice(string library)
    {
        var (name, version) = (library.Split('/')[0], library.Split('/')[1]);
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var lower = name.ToLowerInvariant();
        var nuspec = XDocument.Load(Path.Combine(cache, lower, version, $"{lower}.nuspec"));
        string Value(string element) => nuspec.Descendants().Single(part => part.Name.LocalName == element).Value;
        return $"{name} {version} | {Value("license")} | {Value("copyright")}";
    }
}
