using System.Reflection;
using System.Reflection.Emit;

namespace CrmTools.Tests.Loading;

/// <summary>The module's packages meet nobody else's, and nothing of them is loaded before it is used.</summary>
public sealed class IsolationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crmtools-other-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Importing_loads_neither_the_core_nor_its_packages()
    {
        var output = await ShellProcess.RunAsync($$"""
            Import-Module '{{BuiltModule.Manifest}}'
            $names = { [AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { $_.GetName().Name } | Where-Object { $_ -match '^(CrmTools|Polly|System\.Threading\.RateLimiting|Microsoft\.Data\.Sqlite|SQLitePCL|Npgsql)' } }
            'after import: ' + ((& $names) -join ',')
            $null = Get-CrmConnection
            'after asking: ' + ((& $names) -join ',')
            $null = Connect-CrmVendor ONex -Sandbox
            'after use: ' + ((& $names) -join ',')
            'types: ' + [CrmTools.CrmMember].FullName
            """);
        Assert.Equal("after import: CrmTools,CrmTools.Model", Line(output, "after import"), ignoreCase: true);
        Assert.Equal("after asking: CrmTools,CrmTools.Model", Line(output, "after asking"), ignoreCase: true);
        Assert.Contains("CrmTools.Core", Line(output, "after use"));
        Assert.Contains("Polly.Core", Line(output, "after use"));
        Assert.Equal("types: CrmTools.CrmMember", Line(output, "types"));
    }

    [Fact]
    public async Task The_emulators_are_loaded_for_a_sandbox_only()
    {
        var output = await ShellProcess.RunAsync($$"""
            Import-Module '{{BuiltModule.Manifest}}'
            $secret = [Net.NetworkCredential]::new('', 'a-private-key').SecurePassword
            $has = { [AppDomain]::CurrentDomain.GetAssemblies().GetName().Name -contains 'CrmTools.Sandbox' }
            $null = Connect-CrmVendor ONex -BaseUri http://127.0.0.1:9/ -Flag shop -Secret $secret
            'with an address: ' + (& $has)
            $null = Connect-CrmVendor ONex -Name trial -Sandbox
            'embedded: ' + (& $has)
            """);
        Assert.Equal("with an address: False", Line(output, "with an address"));
        Assert.Equal("embedded: True", Line(output, "embedded"));
    }

    [Fact]
    public async Task The_report_and_its_charting_library_are_loaded_for_a_report_only()
    {
        var output = await ShellProcess.RunAsync($$"""
            Import-Module '{{BuiltModule.Manifest}}'
            $has = { [AppDomain]::CurrentDomain.GetAssemblies().GetName().Name -contains 'CrmTools.Report' }
            $null = Connect-CrmVendor ONex -Sandbox
            $null = Add-CrmPoint 100001 5
            'given: ' + (& $has)
            Export-CrmReport '{{Path.Combine(_folder, "report.html")}}'
            'reported: ' + (& $has)
            """);
        Assert.Equal("given: False", Line(output, "given"));
        Assert.Equal("reported: True", Line(output, "reported"));
    }

    [Fact]
    public async Task Other_versions_of_our_packages_do_no_harm_and_get_none()
    {
        var polly = Fake("Polly.Core", new Version(99, 0, 0, 0));
        var limiting = Fake("System.Threading.RateLimiting", new Version(99, 0, 0, 0));
        var output = await ShellProcess.RunAsync($$"""
            $others = '{{polly}}', '{{limiting}}' | ForEach-Object { [System.Runtime.Loader.AssemblyLoadContext]::Default.LoadFromAssemblyPath($_) }
            Import-Module '{{BuiltModule.Manifest}}'
            $null = Connect-CrmVendor ONex -Sandbox
            'members: ' + (Get-CrmMember -First 250 -PageSize 50).Count
            'given: ' + (Add-CrmPoint 100001 5).Status
            $all = [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'Polly.Core' }
            'versions: ' + (($all | ForEach-Object { $_.GetName().Version.Major } | Sort-Object) -join ',')
            'contexts: ' + (($all | ForEach-Object { [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($_).Name } | Sort-Object) -join ',')
            """);
        Assert.Equal("members: 250", Line(output, "members"));
        Assert.Equal("given: Applied", Line(output, "given"));
        Assert.Equal("versions: 8,99", Line(output, "versions"));
        Assert.Equal("contexts: CrmTools,Default", Line(output, "contexts"));
    }

    [Fact]
    public async Task Importing_twice_and_again_works()
    {
        var output = await ShellProcess.RunAsync($$"""
            Import-Module '{{BuiltModule.Manifest}}'
            $null = Connect-CrmVendor ONex -Sandbox
            Import-Module '{{BuiltModule.Manifest}}'
            'still: ' + (Get-CrmMember 100001).Id
            Import-Module '{{BuiltModule.Manifest}}' -Force
            $null = Connect-CrmVendor ONex -Sandbox
            'again: ' + (Get-CrmMember 100001).Id
            """);
        Assert.Equal("still: 100001", Line(output, "still"));
        Assert.Equal("again: 100001", Line(output, "again"));
    }

    [Fact]
    public void The_module_ships_no_assembly_that_PowerShell_has()
    {
        var shipped = Directory.EnumerateFiles(Path.GetDirectoryName(BuiltModule.Manifest)!, "*.dll", SearchOption.AllDirectories).Select(Path.GetFileName);
        var own = new[] { "System.Management.Automation.dll", "Newtonsoft.Json.dll", "System.Text.Json.dll", "Microsoft.PowerShell.Commands.Utility.dll", "PowerShellStandard.Library.dll" };
        Assert.Empty(shipped.Intersect(own, StringComparer.OrdinalIgnoreCase));
    }

    private static string Line(string output, string start) =>
        output.Split('\n').Select(line => line.TrimEnd('\r')).Single(line => line.StartsWith(start, StringComparison.Ordinal));

    private string Fake(string name, Version version)
    {
        var builder = new PersistedAssemblyBuilder(new AssemblyName(name) { Version = version }, typeof(object).Assembly);
        builder.DefineDynamicModule(name).DefineType($"{name}.Other", TypeAttributes.Public | TypeAttributes.Class).CreateType();
        var path = Path.Combine(_folder, $"{name}.dll");
        builder.Save(path);
        return path;
    }
}
