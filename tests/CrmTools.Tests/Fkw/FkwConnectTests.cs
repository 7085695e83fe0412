namespace CrmTools.Tests.Fkw;

/// <summary>Connecting with a code or a refresh token, rotation, and errors of the sign-in.</summary>
public sealed class FkwConnectTests : FkwTest
{
    [Fact]
    public void A_connection_knows_its_shop_and_both_expiries()
    {
        var connection = Session.Run("Get-CrmConnection fkw").Single;
        Assert.Equal(($"{Shop.Options.FkwClientId}/11039290", "Open"), (connection.Text("Account")!, connection.Text("State")!));
        Assert.InRange((DateTimeOffset)connection.Value("TokenExpiresAt")!, DateTimeOffset.Now.AddMinutes(115), DateTimeOffset.Now.AddMinutes(125));
        Assert.InRange((DateTimeOffset)connection.Value("AuthorizationExpiresAt")!, DateTimeOffset.Now.AddDays(27.9), DateTimeOffset.Now.AddDays(28.1));
        Assert.Equal("True", Session.Run("Test-CrmConnection fkw -Quiet").Single.ToString());
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(5, false)]
    public void An_authorization_that_ends_within_three_days_warns_at_each_renewal_and_shows_when(int days, bool warns)
    {
        (Shop.Fkw.RefreshExtends, Shop.Fkw.RefreshTokenLifetime) = (true, TimeSpan.FromDays(days));
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = "member/get", Kind = FaultKind.StaleToken, Times = 1 });
        var result = Session.Run("Get-CrmMember -Id 1").Clean();
        Assert.Equal(warns, result.Warnings.Any(text => text.Contains("have the shop authorize the app again", StringComparison.Ordinal)));
        var ends = (DateTimeOffset)Session.Run("Get-CrmConnection fkw").Single.Value("AuthorizationExpiresAt")!;
        Assert.InRange(ends, DateTimeOffset.Now.AddDays(days - 0.1), DateTimeOffset.Now.AddDays(days + 0.1));
    }

    [Fact]
    public void Refresh_tokens_rotate_and_the_new_one_is_used()
    {
        for (var i = 0; i < 3; i++)
        {
            Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = "member/get", Kind = FaultKind.StaleToken, Times = 1 });
            Session.Run("Get-CrmMember -Id 1").Clean();
        }

        Assert.Equal(3, Shop.Requests("oauth/refreshAccessToken").Count);
        Assert.Single(Shop.Requests("oauth/getAccessToken"));
    }

    [Fact]
    public void Many_calls_with_a_stale_token_renew_it_once()
    {
        Session.Run("Get-CrmMember -First 8").Clean();
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = "member/setIgt", Kind = FaultKind.StaleToken, Times = 1 });
        Session.Run("1..8 | ForEach-Object { [pscustomobject]@{ MemberId = $_; Point = 1 } } | Add-CrmPoint -ThrottleLimit 8").Clean();
        Assert.Single(Shop.Requests("oauth/refreshAccessToken"));
        Assert.Equal(8, Shop.Ledger.Count);
    }

    [Fact]
    public async Task A_refresh_token_connects_too()
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsync(
            new Uri(Shop.FkwUri, $"oauth/getAccessToken?client_id={Shop.Options.FkwClientId}&client_secret={Shop.Options.FkwClientSecret}&grant_type=authorization_code&code={Shop.Options.FkwCode}"),
            null, TestContext.Current.CancellationToken);
        var token = System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["refresh_token"]!.GetValue<string>();
        Session.Set("refresh", Shop.Secure(token));
        Session.Run($"$null = Connect-CrmVendor Fkw -Name again -BaseUri {Shop.FkwUri} -ClientId {Shop.Options.FkwClientId} -Secret $secret -RefreshToken $refresh").Clean();
        Assert.Equal("1", Session.Run("Get-CrmMember -Id 1 -Connection again").Single.Text("Id"));

        // The same key through another authorization of the same shop is still the same key.
        Session.Run("Add-CrmPoint 1 5 -OperationKey k -Connection fkw; Add-CrmPoint 1 5 -OperationKey k -Connection again").Clean();
        Assert.Single(Shop.Ledger.Entries());
    }

    [Theory]
    [InlineData("-AuthorizationCode wrong")]
    [InlineData("-RefreshToken (ConvertTo-SecureString 'wrong-token' -AsPlainText -Force)")]
    public void A_wrong_grant_is_a_failed_authentication(string grant)
    {
        var error = Session.Run($"Connect-CrmVendor Fkw -Name bad -BaseUri {Shop.FkwUri} -ClientId {Shop.Options.FkwClientId} -Secret $secret {grant}").Error;
        Assert.Equal("AuthenticationFailed", error.Id());
        Assert.Contains("-Interactive", error.Remedy());
    }

    [Fact]
    public void Without_a_grant_the_error_says_where_to_log_in()
    {
        var error = Session.Run($"Connect-CrmVendor Fkw -BaseUri {Shop.FkwUri} -ClientId c1 -Secret $secret -PlatformCode WSC -RedirectUri https://app.example.com/cb").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.Contains($"{Shop.FkwUri}oauth/getAuthCode?cmd=getAuthCode&client_id=c1&platform_code=WSC&redirect_uri=https%3A%2F%2Fapp.example.com%2Fcb", error.Remedy());
    }

    [Fact]
    public void The_embedded_sandbox_needs_nothing()
    {
        Session.Run("$null = Connect-CrmVendor Fkw -Sandbox -Name box; Get-CrmMember -First 2 -Connection box").Clean();
        Assert.Equal("InvalidInput", Session.Run("Connect-CrmVendor Fkw -Sandbox -Interactive").Error.Id());
    }

    [Fact]
    public void Any_call_can_be_made_and_a_write_asks()
    {
        Assert.Equal("1200", Session.Run("(Invoke-CrmRequest member/getList -Query @{ page_no = 1; page_size = 1 }).total").Single.ToString());
        Session.Run("Invoke-CrmRequest member/setIgt -Query @{ id = 1; operate = 0; alter_num = 5 } -WhatIf").Clean();
        Assert.Empty(Shop.Ledger.Entries());
        Session.Run("$null = Invoke-CrmRequest member/setIgt -Query @{ id = 1; operate = 0; alter_num = 5 }").Clean();
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public void No_token_is_shown()
    {
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = "member/get", Kind = FaultKind.StaleToken, Times = 1 });
        var result = Session.Run("Get-CrmMember -Id 1 -Verbose -Debug 5>&1 4>&1; Get-CrmConnection | Format-List *");
        var shown = string.Join('\n', result.Output.Concat<object>(result.Debug).Concat(Session.Screen.Lines));
        Assert.Contains("refreshAccessToken", shown);
        Assert.DoesNotContain("canary", shown);
        Assert.DoesNotMatch("(access|refresh)_token=[^*&]", shown);
    }
}
