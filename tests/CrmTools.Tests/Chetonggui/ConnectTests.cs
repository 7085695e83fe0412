namespace CrmTools.Tests.Chetonggui;

/// <summary>2. 登录, and what every operation of the connection shares.</summary>
public sealed class ConnectTests : ChetongguiTest
{
    [Fact]
    public void Connecting_signs_in_and_shows_no_secret()
    {
        var connection = Session.Run("Get-CrmConnection parts").Single;
        Assert.Equal(("CheTongGui", Shop.Options.ChetongguiUserName, "Open"), (connection.Text("Vendor"), connection.Text("Account"), connection.Text("State")));
        Assert.Equal(1, Shop.Traffic.Count("CheTongGui", "Login"));
        Assert.Equal("True", Session.Run("Test-CrmConnection parts").Single.Text("Succeeded"));
        var everything = Session.Run("Get-CrmConnection | Format-List * -Force | Out-String; Get-CrmCustomer -First 2 -Verbose -Debug 5>&1 4>&1 | Out-String").Clean();
        Assert.DoesNotContain("canary", string.Join('\n', everything.Output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$user = [pscredential]::new($user.UserName, $bad)")]
    [InlineData("$secret = $bad")]
    public void A_wrong_password_or_sec_opens_nothing(string change)
    {
        Session.Set("bad", Shop.Secure("wrong-one"));
        var result = Session.Run($"{change}; Connect-CrmVendor CheTongGui -Name other -BaseUri $uri -Credential $user -Secret $secret");
        Assert.Equal("AuthenticationFailed", result.Error.Id());
        Assert.Equal("NotConnected", Session.Run("Get-CrmCustomer -Connection other").Error.Id());
        Assert.DoesNotContain("canary", result.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_credential_the_error_says_what_to_give()
    {
        var error = Session.Run("Connect-CrmVendor CheTongGui -BaseUri $uri -Secret $secret").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.Contains("-Credential", error.Remedy(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_sec_in_a_reply_is_a_protocol_error()
    {
        Shop.Chetonggui.ReplySec = "somebody-else";
        Assert.Equal("ProtocolError", Session.Run("Get-CrmCustomer").Error.Id());
    }

    [Fact]
    public void Paths_are_settings()
    {
        Shop.OpenChetonggui(Session, "moved", "-Setting @{ 'Path.Customer' = '/crm/relation' }");
        Session.Run("Get-CrmCustomer -Connection moved");
        Assert.Equal((1, 0), (Shop.Traffic.Count("CheTongGui", "Relation"), Shop.Traffic.Count("CheTongGui", "Customer")));
    }

    [Fact]
    public void Any_operation_can_be_invoked_by_name_or_path()
    {
        foreach (var operation in new[] { "Customer", "/crm/customer" })
        {
            var reply = Session.Run($"Invoke-CrmRequest {operation} -Body @{{ op_type = 4; param = @{{ id = '300007' }}; pageNum = 1; pageSize = 10 }}").Single;
            Assert.Equal("1", reply.Text("totalRecords"));
            Assert.Null(reply.Properties["sec"]);
        }
    }

    [Fact]
    public void The_embedded_sandbox_needs_no_credentials() =>
        Assert.Equal("300001", Session.Run("$null = Connect-CrmVendor CheTongGui -Name inside -Sandbox; Get-CrmCustomer -First 1 -Connection inside").Single.Text("Id"));
}
