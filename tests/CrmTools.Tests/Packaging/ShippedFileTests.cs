using System.Security.Cryptography;

namespace CrmTools.Tests.Packaging;

/// <summary>The package holds what Shipped.txt names and nothing else.</summary>
[Collection(OnePackage.Name)]
public sealed class ShippedFileTests(GalleryPackage package)
{
    /// <summary>What PowerShell 7.4 to 7.6 bring beside .NET itself: of these a module must never ship its own.</summary>
    private static readonly string[] PowerShell =
    [
        "Humanizer", "Json.More", "JsonPointer.Net", "JsonSchema.Net", "Markdig.Signed", "Microsoft.ApplicationInsights", "Microsoft.Bcl.AsyncInterfaces",
        "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.Extensions.ObjectPool", "Microsoft.Management.Infrastructure",
        "Microsoft.PowerShell.Commands.Diagnostics", "Microsoft.PowerShell.Commands.Management", "Microsoft.PowerShell.Commands.Utility",
        "Microsoft.PowerShell.ConsoleHost", "Microsoft.PowerShell.CoreCLR.Eventing", "Microsoft.PowerShell.MarkdownRender", "Microsoft.PowerShell.SDK",
        "Microsoft.PowerShell.Security", "Microsoft.Win32.Registry.AccessControl", "Microsoft.Win32.SystemEvents", "Newtonsoft.Json", "PowerShellStandard.Library",
        "System.CodeDom", "System.ComponentModel.Composition", "System.Configuration.ConfigurationManager", "System.Data.Odbc", "System.Data.OleDb",
        "System.Data.SqlClient", "System.Diagnostics.EventLog", "System.Diagnostics.PerformanceCounter", "System.DirectoryServices", "System.Drawing.Common",
        "System.IO.Packaging", "System.IO.Ports", "System.Management", "System.Management.Automation", "System.Net.Http.WinHttpHandler", "System.Private.ServiceModel",
        "System.Reflection.Context", "System.Runtime.Caching", "System.Security.Cryptography.Pkcs", "System.Security.Cryptography.ProtectedData",
        "System.Security.Cryptography.Xml", "System.Security.Permissions", "System.ServiceModel.Primitives", "System.ServiceModel.Syndication",
        "System.ServiceProcess.ServiceController", "System.Speech", "System.Threading.AccessControl", "System.Web.Services.Description", "System.Windows.Extensions",
    ];

    [Fact]
    public void Ships_exactly_what_is_listed()
    {
        var listed = File.ReadAllLines(Path.Combine(BuiltModule.Root, "packaging", "Shipped.txt")).Where(line => line.Length > 0 && line[0] != '#');

        // Machine code is made in Release builds only.
        if (!GalleryPackage.IsRelease) listed = listed.Where(line => !line.StartsWith("lib/precompiled/", StringComparison.Ordinal));
        Assert.Equal(listed.Order(StringComparer.Ordinal), package.Files);
    }

    [Fact]
    public void Ships_no_assembly_that_PowerShell_or_DotNet_has()
    {
        var framework = Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Select(Path.GetFileNameWithoutExtension);
        var theirs = framework.Concat(PowerShell).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.Contains("System.Text.Json", theirs);
        var ours = package.Files.Where(file => file.EndsWith(".dll", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension);
        Assert.DoesNotContain(ours, theirs.Contains!);
    }

    [Fact]
    public void Hashes_are_those_of_all_files()
    {
        var lines = package.Read("SHA256SUMS").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split("  ")).ToArray();
        Assert.Equal(package.Files.Where(file => file != "SHA256SUMS"), lines.Select(line => line[1]).Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(package.Folder, line[1])))), line[0]));
    }
}
