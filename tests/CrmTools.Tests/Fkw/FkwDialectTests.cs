namespace CrmTools.Tests.Fkw;

/// <summary>What servers may do otherwise than the document's tables say.</summary>
public sealed class FkwDialectTests : FkwTest
{
    [Theory]
    [InlineData(FkwPropListForm.Array)]
    [InlineData(FkwPropListForm.Map)]
    [InlineData(FkwPropListForm.AsDocumented)]
    public void A_members_own_fields_are_read_in_every_form(FkwPropListForm form)
    {
        Shop.Fkw.PropListForm = form;
        Assert.Equal(Shop.Person(1).Place.City, Session.Run("(Get-CrmMember -First 1).CustomField.地区").Single.BaseObject);
        Assert.Equal(Shop.Person(2).Place.City, Session.Run("(Get-CrmMember -Id 2).CustomField.地区").Single.BaseObject);
    }

    [Fact]
    public void Orders_and_lines_are_found_under_either_name()
    {
        (Shop.Fkw.OrdersInList, Shop.Fkw.ItemsAsInTable) = (true, true);
        Assert.Single(Session.Run("(Get-CrmOrder -First 1).Item").Clean().Output);
    }

    [Fact]
    public void The_message_is_read_under_either_name()
    {
        Shop.Fkw.ErrorMessage = true;
        Assert.Contains("会员不存在", Session.Run("Get-CrmMember -Id 999999").Error.ToString());
    }

    [Fact]
    public void A_refresh_token_that_stays_is_used_again()
    {
        Shop.Fkw.RefreshRotates = false;
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = "member/get", Kind = FaultKind.StaleToken, Times = 1 });
        Session.Run("Get-CrmMember -Id 1").Clean();
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = "member/get", Kind = FaultKind.StaleToken, Times = 1 });
        Session.Run("Get-CrmMember -Id 1").Clean();
        Assert.Equal(2, Shop.Requests("oauth/refreshAccessToken").Count);
    }

    [Fact]
    public void Only_the_documents_sample_parameters_are_sent_where_the_setting_says_so()
    {
        Shop.OpenFkw(Session, "short", "-Setting @{ CommonParameters = 'Short' }");
        Session.Run("Get-CrmProduct -First 1 -Connection short").Clean();
        var sent = Shop.Requests("product/getList")[^1].Parameters;
        Assert.Equal("getProductList", sent["method"]);
        Assert.DoesNotContain("timestamp", sent.Keys);
    }

    [Fact]
    public void The_words_for_too_frequent_can_be_set()
    {
        Shop.OpenFkw(Session, "words", "-Setting @{ ThrottleText = '操作失败' } -MaximumRetryCount 0");
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Kind = FaultKind.Refuse, Operation = "member/get" });
        Assert.Equal("RateLimited", Session.Run("Get-CrmMember -Id 1 -Connection words").Error.Id());
    }
}
