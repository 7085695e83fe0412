namespace CrmTools.Tests.Marketingforce;

/// <summary>Connect-CrmVendor Marketingforce: a given token, or an app that obtains tokens.</summary>
public sealed class MarketingforceConnectTests : ShopTest
{
    private protected override void Connect()
    {
    }

    [Fact]
    public void A_given_token_is_used_as_it_is()
    {
        Shop.OpenMarketingforce(Session);
        Assert.Equal(0, Shop.Traffic.Total);
        var test = Session.Run("Test-CrmConnection mf").Single;
        Assert.Equal("True", test.Text("Succeeded"));
        Assert.Equal(1, Shop.Traffic.Total);
        Assert.Equal(Shop.Options.MarketingforceCorpId, Session.Run("Get-CrmConnection mf").Single.Text("Account"));
    }

    [Fact]
    public void A_given_token_that_has_ended_says_what_to_do()
    {
        Shop.OpenMarketingforce(Session);
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.StaleToken });
        var error = Session.Run("Get-CrmRecord AccountObj -First 1").Error;
        Assert.Equal("AuthenticationFailed", error.Id());
        Assert.Equal("20016", error.Fact("Code"));
        Assert.Contains("-AppId", error.Remedy());
        Assert.Equal(1, Shop.Traffic.Total);
    }

    [Fact]
    public void An_app_signs_in_at_once_and_learns_its_company()
    {
        Shop.OpenMarketingforceApp(Session);
        Assert.Equal(1, Shop.Traffic.Count("Marketingforce", "corpAccessToken/get/V2"));
        Assert.NotNull(Session.Run("Get-CrmConnection mf").Single.Value("TokenExpiresAt"));
        Assert.Single(Session.Run("Get-CrmRecord AccountObj -First 1").Clean().Output);
        Assert.Contains($"\"corpId\":\"{Shop.Options.MarketingforceCorpId}\"", Shop.Requests("data/query")[0].Parameters["body"]);
    }

    [Fact]
    public void An_apps_token_is_renewed_once_however_many_calls_find_it_stale()
    {
        Shop.OpenMarketingforceApp(Session);
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.StaleToken, Operation = "data/query" });
        Assert.Equal(1200, Session.Run("Get-CrmRecord AccountObj -PageSize 100").Clean().Output.Count);
        Assert.Equal(2, Shop.Traffic.Count("Marketingforce", "corpAccessToken/get/V2"));
    }

    [Fact]
    public void A_token_that_is_refused_again_ends_it()
    {
        Shop.OpenMarketingforceApp(Session);
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.StaleToken, Operation = "data/query", Times = int.MaxValue });
        Assert.Equal("AuthenticationFailed", Session.Run("Get-CrmRecord AccountObj -First 1").Error.Id());
        Assert.Equal(2, Shop.Traffic.Count("Marketingforce", "data/query"));
    }

    [Fact]
    public void Two_connections_of_an_app_share_its_token()
    {
        Shop.OpenMarketingforceApp(Session, "a");
        Shop.OpenMarketingforceApp(Session, "b");
        Session.Run("Get-CrmRecord AccountObj -First 1 -Connection a, b").Clean();
        Assert.Equal(1, Shop.Traffic.Count("Marketingforce", "corpAccessToken/get/V2"));
    }

    [Theory]
    [InlineData("-AppId wrong -PermanentCode $code -OpenUserId FSUID_00000001 -Secret $secret")]
    [InlineData("-AppId $app -PermanentCode wrong -OpenUserId FSUID_00000001 -Secret $secret")]
    [InlineData("-AppId $app -PermanentCode $code -OpenUserId FSUID_00000001 -Secret $code")]
    [InlineData("-AppId $app -PermanentCode $code -OpenUserId FSUID_00000001 -Secret $secret -CorpId another")]
    public void Wrong_credentials_show_at_connect(string arguments)
    {
        var error = Run(arguments);
        Assert.Equal("AuthenticationFailed", error.Id());
        Assert.NotEmpty(error.Remedy());
    }

    [Theory]
    [InlineData("-CorpId c -Secret $secret", "OpenUserId")]
    [InlineData("-OpenUserId u -Secret $secret", "CorpId")]
    [InlineData("-CorpId c -OpenUserId u", "Secret")]
    [InlineData("-AppId a -OpenUserId u -Secret $secret", "PermanentCode")]
    [InlineData("-PermanentCode p -OpenUserId u -Secret $secret", "AppId")]
    [InlineData("-CorpId c -OpenUserId u -Secret $secret -Flag f", "Flag")]
    [InlineData("-CorpId c -OpenUserId u -Secret $secret -Setting @{ MaxPageSize = 1001 }", "Setting MaxPageSize")]
    [InlineData("-CorpId c -OpenUserId u -Secret $secret -Setting @{ BusyCodes = '20016' }", "Setting BusyCodes")]
    [InlineData("-CorpId c -OpenUserId u -Secret $secret -Setting @{ Nothing = 1 }", "Setting Nothing")]
    public void What_is_missing_is_named_and_nothing_is_sent(string arguments, string field)
    {
        var error = Run(arguments);
        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith(field + ":", error.Exception.Message);
        Assert.Equal(0, Shop.Traffic.Total);
    }

    [Fact]
    public void The_embedded_sandbox_takes_both_ways()
    {
        Assert.Equal(10, Session.Run("$null = Connect-CrmVendor Marketingforce a -Sandbox; Get-CrmRecord AccountObj -First 10 -Connection a").Clean().Output.Count);
        Assert.Equal(10, Session.Run("$null = Connect-CrmVendor Marketingforce b -Sandbox -AppId FSAID_SANDBOX; Get-CrmRecord AccountObj -First 10 -Connection b").Clean().Output.Count);
    }

    [Fact]
    public void No_stream_shows_a_secret()
    {
        Shop.OpenMarketingforceApp(Session);
        var result = Session.Run("$DebugPreference = $VerbosePreference = 'Continue'; Get-CrmRecord AccountObj -First 1; Get-CrmConnection").Clean();
        var said = string.Join("\n", [.. result.Debug, .. result.Verbose, .. result.Output.Select(item => item.ToString())]);
        Assert.Contains("search_query_info", said);
        Assert.DoesNotContain("canary", said);
    }

    [Fact]
    public void Any_other_call_is_made_with_token_and_ids()
    {
        Shop.OpenMarketingforce(Session);
        var reply = Session.Run("Invoke-CrmRequest data/query -Body @{ data = @{ dataObjectApiName = 'gift__c'; search_query_info = @{ limit = 1; offset = 0 } } }").Single;
        Assert.Equal("120", reply.Value("data")!.Text("total"));
        Assert.Equal("cgi/crm/custom/v2/data/query", Shop.Requests("data/query")[0].Parameters["path"]);
        Session.Run("Invoke-CrmRequest cgi/crm/v2/data/update -Body @{ data = @{ object_data = @{ dataObjectApiName = 'PaymentObj'; _id = '5a9ce894f125ae9b00000001'; remark = 'x' } } } -WhatIf").Clean();
        Assert.Equal(0, Shop.Ledger.Count);
        Assert.Equal("InvalidInput", Session.Run("Invoke-CrmRequest ../x").Error.Id());
    }

    private System.Management.Automation.ErrorRecord Run(string arguments) => Session
        .Set("uri", Shop.MarketingforceUri).Set("app", Shop.Options.MarketingforceAppId)
        .Set("secret", Shop.Secure(Shop.Options.MarketingforceAppSecret)).Set("code", Shop.Secure(Shop.Options.MarketingforcePermanentCode))
        .Run($"Connect-CrmVendor Marketingforce -BaseUri $uri {arguments}").Error;
}
