namespace CrmTools.Tests.Connections;

/// <summary>Connect-CrmVendor, Get-CrmConnection, Disconnect-CrmVendor and Test-CrmConnection.</summary>
public sealed class ConnectTests : ShopTest
{
    private protected override void Connect() => Session.Set("onexUri", Shop.OnexUri).Set("unicrmUri", Shop.UnicrmUri)
        .Set("onexSecret", Shop.Secure(Shop.Options.OnexPrivateKey)).Set("unicrmSecret", Shop.Secure(Shop.Options.UnicrmAppSecret));

    [Fact]
    public void An_open_connection_shows_what_it_is_and_no_secret()
    {
        var connection = Session.Run($"Connect-CrmVendor onex -Name shop1 -BaseUri $onexUri -Flag {Shop.Options.OnexFlag} -Secret $onexSecret").Single;
        Assert.Equal("CrmTools.CrmConnection", connection.TypeName());
        Assert.Equal(("shop1", "ONex", Shop.Options.OnexFlag, "Open"), (connection.Text("Name")!, connection.Text("Vendor")!, connection.Text("Account")!, connection.Text("State")!));
        Assert.Equal(Shop.OnexUri, connection.Value("BaseUri"));
        Assert.Equal(false, connection.Value("IsSandbox"));
        Assert.Null(connection.Value("TokenExpiresAt"));
        Assert.Equal(0, Shop.Traffic.Total);
    }

    [Fact]
    public void Unicrm_signs_in_at_once_and_knows_when_the_token_ends()
    {
        var connection = Session.Run($"Connect-CrmVendor UniCrm -BaseUri $unicrmUri -AppId {Shop.Options.UnicrmAppId} -Secret $unicrmSecret").Single;
        Assert.Equal("UniCrm", connection.Value("Name"));
        Assert.Equal(1, Shop.Traffic.Total);
        var ends = Assert.IsType<DateTimeOffset>(connection.Value("TokenExpiresAt"));
        Assert.InRange(ends - DateTimeOffset.Now, TimeSpan.FromMinutes(110), TimeSpan.FromMinutes(121));
    }

    [Fact]
    public void A_credential_is_account_and_secret_together()
    {
        Session.Run($"""
            $null = Connect-CrmVendor ONex -BaseUri $onexUri -Credential ([pscredential]::new('{Shop.Options.OnexFlag}', $onexSecret))
            $null = Connect-CrmVendor UniCrm -BaseUri $unicrmUri -Credential ([pscredential]::new('{Shop.Options.UnicrmAppId}', $unicrmSecret))
            """).Clean();
        Assert.Equal(["True", "True"], Session.Run("Get-CrmConnection | Test-CrmConnection -Quiet").Clean().Output.Select(item => item.ToString()));
    }

    [Fact]
    public void Counts_grow_and_wildcards_and_vendor_select()
    {
        Shop.OpenOnex(Session, "east");
        Shop.OpenOnex(Session, "west");
        Shop.OpenUnicrm(Session, "cards");
        Session.Run("Get-CrmMember 100001 -Connection west; Get-CrmMember 100002 -Connection west").Clean();
        Assert.Equal(["east", "west", "cards"], Session.Run("Get-CrmConnection").Clean().Texts("Name"));
        Assert.Equal(["east", "west"], Session.Run("Get-CrmConnection *st").Clean().Texts("Name"));
        Assert.Equal(["cards"], Session.Run("Get-CrmConnection -Vendor unicrm").Clean().Texts("Name"));
        Assert.Equal(2L, Session.Run("Get-CrmConnection west").Single.Value("Requests"));
        Assert.Equal(0L, Session.Run("Get-CrmConnection east").Single.Value("Requests"));
        Assert.Equal("NotConnected", Session.Run("Get-CrmConnection north").Error.Id());
        Assert.Empty(Session.Run("Get-CrmConnection n*").Clean().Output);
    }

    [Fact]
    public void Retries_and_throttles_are_counted()
    {
        Shop.OpenOnex(Session);
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.ServerError }).Add(new FaultRule { Kind = FaultKind.Throttle, Skip = 0 });
        Session.Run("Get-CrmMember 100001").Clean();
        var connection = Session.Run("Get-CrmConnection").Single;
        Assert.Equal((3L, 2L, 1L), ((long)connection.Value("Requests")!, (long)connection.Value("Retries")!, (long)connection.Value("Throttles")!));
    }

    [Fact]
    public void A_test_says_how_long_it_took_or_why_it_failed()
    {
        Shop.OpenOnex(Session);
        var good = Session.Run("Test-CrmConnection").Single;
        Assert.Equal("CrmTools.CrmConnectionTest", good.TypeName());
        Assert.Equal(true, good.Value("Succeeded"));
        Assert.InRange((TimeSpan)good.Value("Latency")!, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(30));
        Assert.Null(good.Value("ErrorId"));
        Assert.Empty(Shop.Ledger.Entries());

        Session.Run($"$null = Connect-CrmVendor ONex -Name bad -BaseUri $onexUri -Flag {Shop.Options.OnexFlag} -Secret (ConvertTo-SecureString wrong -AsPlainText -Force)").Clean();
        var bad = Session.Run("Test-CrmConnection bad").Single;
        Assert.Equal(("False", "AuthenticationFailed"), (bad.Text("Succeeded")!, bad.Text("ErrorId")!));
        Assert.Contains("e000002", bad.Text("Reason"));
        Assert.Equal(["True", "False"], Session.Run("'onex', 'bad' | Test-CrmConnection -Quiet").Clean().Output.Select(item => item.ToString()));
    }

    [Fact]
    public void Disconnected_is_closed()
    {
        Shop.OpenOnex(Session, "a");
        Shop.OpenOnex(Session, "b");
        Session.Run("$b = Get-CrmConnection b; Disconnect-CrmVendor a").Clean();
        Assert.Equal("b", Session.Run("Get-CrmConnection").Single.Text("Name"));
        Session.Run("$b | Disconnect-CrmVendor").Clean();
        Assert.Equal("Closed", Session.Run("$b").Single.Text("State"));
        Assert.Equal("NotConnected", Session.Run("Get-CrmMember 100001").Error.Id());
        Assert.Equal("NotConnected", Session.Run("Disconnect-CrmVendor").Error.Id());
    }

    [Fact]
    public void Connecting_under_the_same_name_replaces_the_connection()
    {
        Shop.OpenOnex(Session, "a");
        Session.Run("$old = Get-CrmConnection a").Clean();
        Shop.OpenOnex(Session, "a");
        Assert.Equal("Closed", Session.Run("$old").Single.Text("State"));
        Assert.Equal("100001", Session.Run("Get-CrmMember 100001 -Connection a").Single.Text("Id"));
        Assert.Single(Session.Run("Get-CrmConnection").Clean().Output);
    }

    [Fact]
    public void Remove_Module_closes_what_was_open()
    {
        Shop.OpenOnex(Session);
        Assert.Equal("Closed", Session.Run("$c = Get-CrmConnection; Remove-Module CrmTools; $c").Single.Text("State"));
    }

    [Theory]
    [InlineData("Nobody -BaseUri $onexUri -Flag f -Secret $onexSecret", "Vendor")]
    [InlineData("ONex -Flag f -Secret $onexSecret", "BaseUri")]
    [InlineData("ONex -BaseUri $onexUri -Secret $onexSecret", "Flag")]
    [InlineData("ONex -BaseUri $onexUri -Flag f", "Secret")]
    [InlineData("ONex -BaseUri $onexUri -Flag f -Secret $onexSecret -AppId a", "AppId")]
    [InlineData("UniCrm -BaseUri $unicrmUri -AppId a -Secret $onexSecret -Flag f", "Flag")]
    [InlineData("ONex -BaseUri $onexUri -Flag f -Secret $onexSecret -Setting @{ PointClas = 'points' }", "Setting PointClas")]
    [InlineData("ONex -BaseUri $onexUri -Flag f -Secret $onexSecret -Setting @{ PointClass = 'dots' }", "Setting PointClass")]
    [InlineData("ONex -BaseUri http://crm.example.com/api -Flag f -Secret $onexSecret", "BaseUri")]
    [InlineData("ONex -BaseUri ftp://127.0.0.1/ -Flag f -Secret $onexSecret", "BaseUri")]
    [InlineData("ONex -BaseUri https://crm.example.com/api?x=1 -Flag f -Secret $onexSecret", "BaseUri")]
    [InlineData("ONex -Sandbox -BaseUri https://crm.example.com/", "BaseUri")]
    public void Bad_input_ends_the_statement_and_names_the_field(string arguments, string field)
    {
        var result = Session.Run($"try {{ Connect-CrmVendor {arguments}; 'went on' }} catch {{ throw }}");
        Assert.True(result.IsTerminated);
        Assert.Equal("InvalidInput", result.Error.Id());
        Assert.StartsWith(field + ":", result.Error.Exception.Message);
        Assert.NotEmpty(result.Error.Remedy());
        Assert.Empty(result.Output);
        Assert.Empty(Session.Run("Get-CrmConnection").Clean().Output);
    }

    [Fact]
    public void Http_to_another_machine_is_a_choice()
    {
        var connection = Session.Run("Connect-CrmVendor ONex -BaseUri http://crm.example.com/api -Flag f -Secret $onexSecret -AllowUnencryptedAuthentication").Single;
        Assert.Equal(new Uri("http://crm.example.com/api/"), connection.Value("BaseUri"));
    }

    [Fact]
    public void A_wrong_app_secret_fails_at_once()
    {
        var result = Session.Run($"try {{ Connect-CrmVendor UniCrm -BaseUri $unicrmUri -AppId {Shop.Options.UnicrmAppId} -Secret $onexSecret }} catch {{ $_ }}");
        var error = Assert.IsType<System.Management.Automation.ErrorRecord>(result.Output[0].BaseObject);
        Assert.Equal("AuthenticationFailed", error.Id());
        Assert.Equal("AuthenticationError", error.CategoryInfo.Category.ToString());
        Assert.Equal("0001", error.Fact("Code"));
        Assert.Empty(Session.Run("Get-CrmConnection").Clean().Output);
    }

    [Fact]
    public void No_certificate_check_is_warned_about()
    {
        Assert.Contains("certificate", Assert.Single(Session.Run("Connect-CrmVendor ONex -BaseUri $onexUri -Flag f -Secret $onexSecret -SkipCertificateCheck").Warnings));
    }

    [Fact]
    public void The_embedded_sandbox_needs_nothing()
    {
        Session.Run("$null = Connect-CrmVendor ONex -Name s1 -Sandbox -Setting @{ SandboxPeople = 30 }; $null = Connect-CrmVendor UniCrm -Name s2 -Sandbox").Clean();
        Assert.Equal(30, Session.Run("Get-CrmMember -Connection s1").Clean().Output.Count);
        Assert.Equal("11000001", Session.Run("Get-CrmMember -CardNo 11000001").Single.Text("Id"));
        Assert.Equal([true, true], Session.Run("Get-CrmConnection").Clean().Output.Select(connection => connection.Value("IsSandbox")));
        Assert.Equal(0, Shop.Traffic.Total);
    }

    [Fact]
    public void A_rate_limit_spreads_the_calls()
    {
        Shop.OpenOnex(Session, more: "-RateLimit 20");
        Session.Run("1..12 | ForEach-Object { [pscustomobject]@{ Id = 100000 + $_ } } | Get-CrmMember").Clean();
        var times = Shop.Requests("members.get").Select(request => request.Time).ToArray();
        Assert.Equal(12, times.Length);
        Assert.True(times[^1] - times[0] > TimeSpan.FromMilliseconds(300), $"{(times[^1] - times[0]).TotalMilliseconds} ms for 12 calls at 20 a second");
    }
}
