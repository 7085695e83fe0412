namespace CrmTools.Tests.Chetonggui;

/// <summary>1. 注册</summary>
public sealed class UserTests : ChetongguiTest
{
    [Fact]
    public void A_user_is_registered_and_can_connect()
    {
        Session.Set("new", Shop.Secure("canary-new-1"));
        var user = Session.Run("Register-CrmUser 13912345678 $new -RealName 李四 -NickName L -Sex Male -Education 本科 -Birthday 1990-05-19 -Email l@example.com -OperationKey reg-1 -Verbose -Debug").Output[0];
        Assert.Equal(("13912345678", "李四", "Applied", "reg-1"), (user.Text("UserName"), user.Text("RealName"), user.Text("Status"), user.Text("OperationKey")));
        var sent = Assert.Single(Shop.Requests("Register")).Parameters;
        Assert.Equal(("\"男\"", "\"1990-05-19\"", "\"本科\"", "***"), (sent["sex"], sent["birth"], sent["edu"], sent["password"]));
        Session.Run("$null = Connect-CrmVendor CheTongGui -Name own -BaseUri $uri -Credential ([pscredential]::new('13912345678', $new)) -Secret $secret").Clean();
        Assert.Equal("13912345678", Session.Run("Get-CrmConnection own").Single.Text("Account"));
    }

    [Fact]
    public void The_password_is_in_no_stream()
    {
        Session.Set("new", Shop.Secure("canary-new-1"));
        var result = Session.Run("Register-CrmUser 13912345678 $new -Verbose -Debug -Confirm:$false; Register-CrmUser 13912345678 $new -Verbose -Debug; $Error | Format-List * -Force | Out-String");
        Assert.Equal("Crm.CheTongGui.1", result.Error.Id());
        Assert.DoesNotContain("canary", string.Join('\n', [.. result.Output.Select(item => $"{item}"), .. result.Verbose, .. result.Debug, .. result.Errors.Select(error => $"{error}")]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Register-CrmUser -Password $secret", "UserName: ")]
    [InlineData("Register-CrmUser 1391234567 $secret", "UserName: ")]
    [InlineData("Register-CrmUser 13912345678", "Password: ")]
    [InlineData("Register-CrmUser 13912345678 $secret -Email x", "Email: ")]
    [InlineData("Register-CrmUser 13912345678 $secret -Birthday 2999-01-01", "Birthday: ")]
    public void Bad_input_is_named_and_nothing_is_sent(string script, string start)
    {
        var error = Session.Run(script).Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith(start, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, Shop.Traffic.Count("CheTongGui", "Register"));
    }
}
