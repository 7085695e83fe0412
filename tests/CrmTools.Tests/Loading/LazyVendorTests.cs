using System.Text;
using System.Text.RegularExpressions;

namespace CrmTools.Tests.Loading;

/// <summary>Who connects to one vendor pays for that one: the others' classes are not even loaded. Told by the runtime's own trace.</summary>
public sealed partial class LazyVendorTests : IDisposable
{
    private readonly string _trace = Path.Combine(Directory.CreateTempSubdirectory("crmtools-trace-").FullName, "types.nettrace");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_trace)!, recursive: true);

    [Fact]
    public async Task Importing_loads_no_vendor() => Assert.Empty(await LoadedAsync("$null = Get-Command -Module CrmTools"));

    [Theory]
    [InlineData("Onex", "$null = Connect-CrmVendor ONex -Sandbox; $null = Get-CrmMember -First 1")]
    [InlineData("Unicrm", "$null = Connect-CrmVendor UniCrm -Sandbox; $null = Get-CrmMember -First 1")]
    [InlineData("Marketingforce", "$null = Connect-CrmVendor Marketingforce -Sandbox; $null = Get-CrmRecord PaymentObj -First 1")]
    public async Task Connecting_to_a_vendor_loads_of_the_others_the_catalogue_entry_only(string vendor, string script)
    {
        var loaded = await LoadedAsync(script);

        Assert.Contains(loaded, type => type.StartsWith($"{vendor}.", StringComparison.Ordinal) && !type.EndsWith("Vendor", StringComparison.Ordinal));
        Assert.All(loaded.Where(type => !type.StartsWith($"{vendor}.", StringComparison.Ordinal)), type => Assert.Matches(@"^(\w+)\.\1Vendor$", type));
    }

    // Everything of a vendor that was loaded, such as Onex.OnexVendor.
    private async Task<IReadOnlyList<string>> LoadedAsync(string script)
    {
        await ShellProcess.RunAsync(
            $"Import-Module '{BuiltModule.Manifest}'; {script}",
            ("DOTNET_EnableEventPipe", "1"), ("DOTNET_EventPipeOutputPath", _trace), ("DOTNET_EventPipeConfig", "Microsoft-Windows-DotNETRuntime:0x8000000000:5"));

        // The names stand in the trace as UTF-16, at even and odd places.
        var bytes = await File.ReadAllBytesAsync(_trace, TestContext.Current.CancellationToken);
        var text = Encoding.Unicode.GetString(bytes) + Encoding.Unicode.GetString(bytes.AsSpan(1));
        Assert.Contains("System.Management.Automation", text);
        return [.. Vendor().Matches(text).Select(match => match.Groups[1].Value).Where(type => !type.Contains('<', StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"CrmTools\.Core\.Vendors\.(\w+\.\w+)")]
    private static partial Regex Vendor();
}
