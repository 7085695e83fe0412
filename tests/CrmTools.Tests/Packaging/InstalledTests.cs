using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CrmTools.Tests.Packaging;

/// <summary>The package, put where modules are installed, works by its name; and its version comes from one place.</summary>
[Collection(OnePackage.Name)]
public sealed class InstalledTests(GalleryPackage package)
{
    [Fact]
    public async Task Runs_the_quickstart_from_where_it_is_installed()
    {
        var script = Path.Combine(package.Folder, "examples", "quickstart.ps1");
        var output = await ShellProcess.RunAsync($"""
            $env:PSModulePath = '{package.Modules}'
            & '{script}'
            'from ' + (Get-Module CrmTools).ModuleBase
            """);
        Assert.Contains("Every row is accounted for.", output);
        Assert.Contains($"from {package.Folder}", output);
    }

    [Fact]
    public void Has_one_version_everywhere()
    {
        var props = XDocument.Load(Path.Combine(BuiltModule.Root, "Directory.Build.props"));
        var version = props.Descendants("VersionPrefix").Single().Value;
        Assert.Equal(version, package.Version);
        Assert.Equal(version, Regex.Match(package.Read("CrmTools.psd1"), "(?m)^ *ModuleVersion *= '(.*)'").Groups[1].Value);
        Assert.Contains($"<version>{version}</version>", package.Nuspec);
        Assert.StartsWith(version, System.Diagnostics.FileVersionInfo.GetVersionInfo(Path.Combine(package.Folder, "CrmTools.dll")).ProductVersion);
        Assert.Contains($"## {version} ", package.Read("CHANGELOG.md").Replace("[", "").Replace("]", ""));
    }

    [Fact]
    public async Task A_prerelease_is_one_in_the_manifest_too_and_of_the_form_that_galleries_take()
    {
        var folder = Directory.CreateTempSubdirectory("crmtools-preview-").FullName;
        try
        {
            string[] fill = ["msbuild", "src/CrmTools", "-t:FillManifest", $"-p:IntermediateOutputPath={folder}/"];
            var output = await GalleryPackage.DotNetAsync([.. fill, "-p:VersionSuffix=preview2"]);
            var manifest = Path.Combine(folder, "CrmTools.psd1");
            Assert.True(File.Exists(manifest), output);
            Assert.Contains("Prerelease = 'preview2'", await File.ReadAllTextAsync(manifest, TestContext.Current.CancellationToken));
            Assert.Contains("letters and digits only", await GalleryPackage.DotNetAsync([.. fill, "-p:VersionSuffix=preview.2"]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Is_found_by_the_names_of_its_cmdlets()
    {
        Assert.Contains("PSModule", package.Nuspec);
        using var session = new Session();
        var cmdlets = session.Run("(Get-Command -Module CrmTools).Name").Clean().Output.Select(name => $"{name}").Order(StringComparer.Ordinal);
        Assert.Equal(cmdlets, Regex.Matches(package.Nuspec, @"PSCommand_(\S+?)(?=[ <])").Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }
}
