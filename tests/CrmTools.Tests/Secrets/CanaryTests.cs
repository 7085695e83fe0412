using System.Management.Automation;
using System.Text.RegularExpressions;

namespace CrmTools.Tests.Secrets;

/// <summary>Keys that would be recognised anywhere never come out: not in a stream, an error, an object or a view.</summary>
public sealed partial class CanaryTests : ShopTest
{
    private const string Everything = """
        Get-CrmMember -Id 100001 -Connection onex; Get-CrmMember -First 3 -Connection onex | Get-CrmPoint; Add-CrmPoint 100009 5 -Connection onex
        Get-CrmMember -CardNo 11000001; Get-CrmMemberType; New-CrmPayment 11000024 1 -Confirm:$false; Get-CrmAccountEntry 11000024
        Test-CrmConnection onex; Test-CrmConnection unicrm; Get-CrmConnection; Invoke-CrmRequest members.get -Body @{ member_id = 100001 } -Connection onex
        Invoke-CrmRequest membersort -Connection unicrm
        """;

    private protected override void Connect()
    {
        Shop.OpenOnex(Session);
        Shop.OpenUnicrm(Session);
    }

    [Fact]
    public void No_stream_holds_a_secret()
    {
        var result = Session.Run($"$VerbosePreference = $DebugPreference = 'Continue'; {Everything}");
        Assert.NotEmpty(result.Verbose);
        Assert.NotEmpty(result.Debug);
        AssertClean([.. result.Verbose, .. result.Debug, .. result.Warnings, .. Session.Screen.Lines]);
    }

    [Fact]
    public void A_second_connection_with_a_token_it_did_not_fetch_does_not_show_it()
    {
        using var other = Shop.UnicrmSession();
        var result = other.Run("$DebugPreference = 'Continue'; Get-CrmMemberType").Clean();
        Assert.Contains(result.Debug, line => line.Contains("token=***"));
        AssertClean(result.Debug);
    }

    [Fact]
    public async Task Signing_in_shows_neither_secret_nor_token()
    {
        await using var shop = await Shop.StartAsync(10);
        using var fresh = new Session();
        var result = fresh.Set("uri", shop.UnicrmUri).Set("secret", Shop.Secure(shop.Options.UnicrmAppSecret))
            .Run($"$DebugPreference = $VerbosePreference = 'Continue'; Connect-CrmVendor UniCrm -BaseUri $uri -AppId {shop.Options.UnicrmAppId} -Secret $secret; Get-CrmMemberType").Clean();
        Assert.Contains(result.Debug, line => line.Contains("appsecret=***"));
        AssertClean([.. result.Debug, .. result.Verbose]);
        Assert.All(result.Debug, line => Assert.DoesNotContain(shop.Options.UnicrmAppSecret, line));
    }

    [Fact]
    public void No_object_or_view_holds_a_secret()
    {
        AssertClean(Session.Run($"& {{ {Everything} }} | Format-List * -Force | Out-String -Width 4000").Clean().Output.Select(item => item.ToString()));
        AssertClean(Session.Run($"& {{ {Everything} }} | Out-String -Width 4000").Clean().Output.Select(item => item.ToString()));
        AssertClean(Session.Run("Get-CrmConnection | ConvertTo-Json -Depth 4").Clean().Output.Select(item => item.ToString()));
        AssertClean([PSSerializer.Serialize(Session.Run("Get-CrmConnection").Clean().Output, 5)]);
    }

    [Fact]
    public void No_error_holds_a_secret()
    {
        Shop.OpenOnex(Session, "deaf", "-MaximumRetryCount 0 -TimeoutSec 1");
        Shop.OpenUnicrm(Session, "deaf2", "-MaximumRetryCount 0 -TimeoutSec 1");
        foreach (var kind in new[] { FaultKind.Reset, FaultKind.Garbage, FaultKind.ServerError, FaultKind.Refuse, FaultKind.Throttle, FaultKind.Truncate })
        {
            foreach (var command in new[] { "Get-CrmMember 1 -Connection deaf", "Add-CrmPoint 100009 5 -Connection deaf", "Get-CrmMemberType -Connection deaf2", "New-CrmPayment 11000024 1 -Connection deaf2 -Confirm:$false" })
            {
                Shop.Faults.Clear();
                Shop.Faults.Add(new FaultRule { Kind = kind, Times = int.MaxValue, RetryAfter = TimeSpan.FromHours(1) });
                var error = Session.Run(command).Error;
                Session.Set("record", error);
                AssertClean([error.ToString(), error.Exception.ToString(), error.ErrorDetails.Message, error.Remedy()]);
                AssertClean(Session.Run("$record | Format-List * -Force | Out-String -Width 4000; $record.Exception | Format-List * -Force | Out-String -Width 4000").Clean().Output.Select(item => item.ToString()));
            }
        }
    }

    [Fact]
    public void A_server_that_repeats_what_it_was_sent_does_not_show_it()
    {
        // Wrong credentials come back in some servers' messages.
        var error = Session.Set("wrong", Shop.Secure("canary-wrong-secret-77"))
            .Run("$DebugPreference = $VerbosePreference = 'Continue'; try { Connect-CrmVendor UniCrm -Name w -BaseUri $uri -AppId nobody -Secret $wrong } catch { $_ | Format-List * -Force | Out-String -Width 4000 }");
        Assert.NotEmpty(error.Debug);
        Assert.All([.. error.Output.Select(item => item.ToString()), .. error.Debug, .. error.Verbose], text => Assert.DoesNotContain("canary-wrong", text));
    }

    [Fact]
    public void Verbose_says_operation_attempt_and_result()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.ServerError, Operation = "members.get" });
        var lines = Session.Run("Get-CrmMember -Id 100001 -Connection onex -Verbose").Clean().Verbose;
        Assert.Equal(2, lines.Count);
        Assert.Matches(@"^ONex members\.get, attempt 1: no proof, HTTP 503.* in \d+ ms$", lines[0]);
        Assert.Matches(@"^ONex members\.get, attempt 2: accepted in \d+ ms$", lines[1]);
    }

    [Fact]
    public void Debug_shows_the_exchange_with_the_vendors_own_words()
    {
        var lines = Session.Run("$DebugPreference = 'Continue'; Get-CrmMember -Id 100001 -Connection onex").Clean().Debug;
        Assert.Contains(lines, line => line.StartsWith("> POST", StringComparison.Ordinal) && line.Contains("member_id"));
        Assert.Contains(lines, line => line.StartsWith("< HTTP 200", StringComparison.Ordinal) && line.Contains("member000001"));
    }

    [GeneratedRegex("""(?:[?&]token=|"token":\s*")(?!\*\*\*)[^&"\s]""")]
    private static partial Regex Token();

    [GeneratedRegex("""[?&/](?:sign|appsecret)[=/](?!\*\*\*)[^&\s]""")]
    private static partial Regex Sign();

    private void AssertClean(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            foreach (var secret in new[] { Shop.Options.OnexPrivateKey, Shop.Options.UnicrmAppSecret })
            {
                Assert.DoesNotContain(secret, text);
                Assert.DoesNotContain(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(secret)), text);
            }

            Assert.DoesNotMatch(Token(), text);
            Assert.DoesNotMatch(Sign(), text);
        }
    }
}
