namespace CrmTools.Tests.Errors;

/// <summary>What the vendors refuse, as the user sees it.</summary>
public sealed class VendorErrorTests : ShopTest
{
    private protected override void Connect()
    {
        Shop.OpenOnex(Session);
        Shop.OpenUnicrm(Session);
    }

    [Theory]
    [InlineData("e000001", "Crm.ONex.e000001", "InvalidArgument")]
    [InlineData("e000002", "AuthenticationFailed", "AuthenticationError")]
    [InlineData("e000003", "Crm.ONex.e000003", "NotImplemented")]
    [InlineData("e000004", "Crm.ONex.e000004", "PermissionDenied")]
    [InlineData("e000005", "Crm.ONex.e000005", "ResourceUnavailable")]
    [InlineData("e000006", "Crm.ONex.e000006", "InvalidArgument")]
    [InlineData("e000007", "Crm.ONex.e000007", "ResourceUnavailable")]
    [InlineData("e000008", "Crm.ONex.e000008", "InvalidOperation")]
    public void Onex_codes(string code, string id, string category)
    {
        foreach (var form in Enum.GetValues<OnexErrorForm>())
        {
            Shop.Onex.ErrorForm = form;
            Shop.Faults.Add(new FaultRule { Kind = FaultKind.Refuse, Operation = "members.get", Code = code });
            var error = Session.Run("Get-CrmMember 100001 -Connection onex").Error;
            Assert.Equal(id, error.Id());
            Assert.Equal(category, error.CategoryInfo.Category.ToString());
            Assert.Equal((code, "ONex", "members.get", 200), ((string)error.Fact("Code")!, (string)error.Fact("Vendor")!, (string)error.Fact("Operation")!, (int)error.Fact("HttpStatus")!));
            Assert.Contains("沙箱按故障计划拒绝", (string)error.Fact("VendorMessage")!);
            Assert.Contains(code, error.Exception.Message);
        }
    }

    [Theory]
    [InlineData("0003", "PermissionDenied")]
    [InlineData("1001", "ObjectNotFound")]
    [InlineData("1002", "ResourceUnavailable")]
    [InlineData("1003", "ResourceUnavailable")]
    [InlineData("1004", "InvalidArgument")]
    [InlineData("1005", "LimitsExceeded")]
    [InlineData("1006", "ResourceUnavailable")]
    public void Unicrm_codes(string code, string category)
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Refuse, Operation = "member.get", Code = code });
        var error = Session.Run("Get-CrmMember -CardNo 11000001").Error;
        Assert.Equal($"Crm.UniCrm.{code}", error.Id());
        Assert.Equal(category, error.CategoryInfo.Category.ToString());
        Assert.Equal((code, "UniCrm"), ((string)error.Fact("Code")!, (string)error.Fact("Vendor")!));
        Assert.NotEmpty(error.Remedy());
    }

    [Fact]
    public void A_wrong_private_key_is_an_authentication_failure()
    {
        Shop.OpenOnex(Session);
        Session.Set("wrong", Shop.Secure("wrong")).Run($"$null = Connect-CrmVendor ONex -Name bad -BaseUri $uri -Flag {Shop.Options.OnexFlag} -Secret $wrong").Clean();
        var error = Session.Run("Get-CrmMember 100001 -Connection bad").Error;
        Assert.Equal("AuthenticationFailed", error.Id());
        Assert.Equal("AuthenticationError", error.CategoryInfo.Category.ToString());
        Assert.Equal("e000002", error.Fact("Code"));
        Assert.Contains("private key", error.Remedy());
        Assert.Equal(1, Shop.Requests("members.get").Count(request => request.Status == 200));
    }

    [Fact]
    public void A_closed_interface_says_where_to_open_it()
    {
        Shop.Onex.ClosedMethods = "members.get";
        var error = Session.Run("Get-CrmMember 100001 -Connection onex").Error;
        Assert.Equal("Crm.ONex.e000004", error.Id());
        Assert.Contains("members.get", error.Remedy());
    }

    [Fact]
    public void The_error_shows_problem_and_remedy_apart()
    {
        var error = Session.Run("New-CrmMember zhang -Mobile 1380000001 -Connection onex").Error;
        Assert.Equal("Mobile: '1380000001' has 10 digits.", error.ErrorDetails.Message);
        Assert.Equal("Give the eleven digits of a mainland mobile number, such as 13800138000.", error.Remedy());
        Assert.Equal("CrmTools.CrmException", error.Exception.GetType().FullName);
    }

    [Fact]
    public void A_server_that_is_busy_inside_200_is_quoted()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.BusyInOk, Operation = "members.get" });
        var error = Session.Run("Get-CrmMember 100001 -Connection onex").Error;
        Assert.Equal("Crm.ONex.e000008", error.Id());
        Assert.NotEmpty((string)error.Fact("VendorMessage")!);
    }

    [Fact]
    public void The_piped_item_is_the_target()
    {
        var result = Session.Run("$row = [pscustomobject]@{ CardNo = '99999999'; Line = 7 }; $row | Get-CrmMember");
        Assert.Equal(7, result.Error.TargetObject!.Value("Line"));
    }
}
