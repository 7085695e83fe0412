namespace CrmTools.Tests.Vendors;

/// <summary>
/// A vendor that neither the core nor the cmdlets know, in one short file: put beside a copy of the module it works like the others. In a process
/// of its own, since this one has loaded the module already.
/// </summary>
public sealed class SixthVendorTests : IDisposable
{
    private readonly string _module = Directory.CreateTempSubdirectory("crmtools-sixth-").FullName;

    public SixthVendorTests()
    {
        var built = Path.GetDirectoryName(BuiltModule.Manifest)!;
        foreach (var file in Directory.EnumerateFiles(built, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_module, Path.GetRelativePath(built, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var addOn = Path.Combine(AppContext.BaseDirectory, "addons", "CrmTools.Vendors.Sample.dll");
        File.Copy(addOn, Path.Combine(_module, "lib", "CrmTools.Vendors.Sample.dll"));
    }

    [Fact]
    public async Task Works_like_the_others()
    {
        await using var server = await CornerShopServer.StartAsync();
        var (_, output) = await ChildShell.RunAsync("-c", $$"""
            Import-Module '{{_module}}/CrmTools.psd1'
            $key = ConvertTo-SecureString '{{CornerShopServer.Key}}' -AsPlainText -Force
            $null = Connect-CrmVendor CornerShop -Name corner -BaseUri {{server.Address}} -AppId corner -Secret $key
            'members ' + ((Get-CrmMember).Name -join ',')
            'tested ' + (Test-CrmConnection -Quiet)
            'given ' + ((Get-CrmMember | Add-CrmPoint -Point 5).Status -join ',')
            Get-CrmMember -Mobile 13800000001 -ErrorVariable e -ErrorAction SilentlyContinue; 'mobile ' + $e[0].FullyQualifiedErrorId
            Get-CrmOrder -MemberId 1 -ErrorVariable e -ErrorAction SilentlyContinue; 'orders ' + $e[0].FullyQualifiedErrorId + ' ' + $e[0].Exception.Message
            """);
        Assert.Contains("members 阿花,大强,小美", output, StringComparison.Ordinal);
        Assert.Contains("tested True", output, StringComparison.Ordinal);
        Assert.Contains("given Applied,Applied,Applied", output, StringComparison.Ordinal);
        Assert.Contains("mobile InvalidInput,", output, StringComparison.Ordinal);
        Assert.Contains("orders OperationNotSupported,", output, StringComparison.Ordinal);
        Assert.Contains("ONex", output[output.IndexOf("orders ", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal(["a 5", "b 5", "c 5"], server.Given.Order());
    }

    [Fact]
    public void Is_shorter_than_150_lines() => Assert.InRange(
        File.ReadAllLines(Path.Combine(BuiltModule.Root, "tests", "CrmTools.Vendors.Sample", "CornerShop.cs")).Length, 50, 149);

    public void Dispose() => Directory.Delete(_module, recursive: true);
}
