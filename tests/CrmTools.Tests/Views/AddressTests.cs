using CrmTools.Tests.Vaults;

namespace CrmTools.Tests.Views;

/// <summary>What stands in a view for an address that is none is said in the window's language.</summary>
public sealed class AddressTests : VaultTest
{
    [Theory]
    [InlineData("zh-CN", "内置沙箱", "厂商的默认地址")]
    [InlineData("en-US", "embedded sandbox", "the vendor's own")]
    public void Sandbox_and_usual_address_are_in_the_windows_language(string language, string sandbox, string usual)
    {
        Session.Set("secret", Shop.Secure("a-token")).Run($"""
            $null = Register-CrmConnection ONex -Name {Name}-box -Sandbox
            $null = Register-CrmConnection Marketingforce -Name {Name}-mf -CorpId c -OpenUserId u -Secret $secret -Vault Box
            $null = Connect-CrmVendor -Name {Name}-box
            $open = Get-CrmConnection {Name}-box
            $registered = Get-CrmConnection {Name}-box, {Name}-mf -Registered
            """).Clean();
        Session.Run("function Stored($Items) { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($Items, 2)) }").Clean();

        foreach (var (items, words) in new[] { ("$open", [sandbox]), ("$registered", new[] { sandbox, usual }), ("(Stored $open)", [sandbox]), ("(Stored $registered)", [sandbox, usual]) })
        {
            foreach (var shape in new[] { "Format-Table", "Format-List" })
            {
                var text = string.Concat(Session.Run($"[cultureinfo]::CurrentUICulture = '{language}'; {items} | {shape} | Out-String -Width 160").Clean().Output);
                Assert.All(words, word => Assert.Contains(word, text));
                Assert.DoesNotContain("#ERR", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void An_address_is_shown_as_it_is()
    {
        RegisterOnex().Clean();

        var text = string.Concat(Session.Run($"[cultureinfo]::CurrentUICulture = 'zh-CN'; Get-CrmConnection {Name} -Registered | Format-List | Out-String -Width 160").Clean().Output);

        Assert.Contains($"{Shop.OnexUri}", text);
        Assert.DoesNotContain("内置沙箱", text);
    }
}
