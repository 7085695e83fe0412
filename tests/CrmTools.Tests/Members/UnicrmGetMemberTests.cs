using System.Collections;

namespace CrmTools.Tests.Members;

/// <summary>Get-CrmMember on UniCRM: the member list, and one member by card, mobile number or WeChat open id.</summary>
public sealed class UnicrmGetMemberTests : UnicrmTest
{
    [Theory]
    [InlineData("-CardNo 11000024", "member.get")]
    [InlineData("-Id 11000024", "member.get")]
    [InlineData("-Mobile 13800000024", "member.get")]
    [InlineData("-WeChatOpenId wx_open_00000024", "weixinmember.get")]
    public void One_member_is_found_by_every_key(string arguments, string operation)
    {
        var person = Shop.Person(24);
        var member = Session.Run($"Get-CrmMember {arguments}").Single;
        Assert.Equal("CrmTools.CrmMember", member.TypeName());
        Assert.Equal("11000024", member.Value("Id"));
        Assert.Equal("11000024", member.Value("CardNo"));
        Assert.Equal(person.Name, member.Value("Name"));
        Assert.Equal(person.Mobile, member.Value("Mobile"));
        Assert.Equal(person.Email, member.Value("Email"));
        Assert.Equal(SandboxPeople.UnicrmSort(24), member.Value("MemberType"));
        Assert.Equal(SandboxPeople.UnicrmPoints(24), member.Value("PointBalance"));
        Assert.Null(member.Value("UserName"));
        Assert.Null(member.Value("CreatedAt"));
        Assert.Equal("UniCrm", member.Value("Vendor"));
        Assert.Single(Shop.Requests(operation));
    }

    [Fact]
    public void Accounts_carry_number_name_and_balance()
    {
        var member = Session.Run("Get-CrmMember -CardNo 11000024").Single;
        var accounts = ((IEnumerable)member.Value("Account")!).Cast<object>().ToArray();
        Assert.Equal(["00", "10", "20"], accounts.Select(account => account.Text("AccountNo")));
        Assert.Equal("储值", accounts[0].Value("Name"));
        Assert.Equal(SandboxPeople.UnicrmStoredValue(24), accounts[0].Value("Balance"));
    }

    [Fact]
    public void The_open_id_that_was_asked_for_is_on_the_member()
    {
        Assert.Equal("wx_open_00000024", Session.Run("Get-CrmMember -WeChatOpenId wx_open_00000024").Single.Value("WeChatOpenId"));
    }

    [Fact]
    public void The_whole_list_comes_once_each_and_in_order()
    {
        var members = Session.Run("Get-CrmMember -PageSize 100").Clean();
        Assert.Equal(Enumerable.Range(1, 1200).Select(SandboxPeople.UnicrmCardNo), members.Texts("CardNo"));
    }

    [Fact]
    public void The_list_ends_by_its_total_without_an_empty_page()
    {
        Session.Run("Get-CrmMember -PageSize 400").Clean();
        Assert.Equal(3, Shop.Requests("member.list").Count);
    }

    [Fact]
    public void A_total_is_counted_before_the_rows()
    {
        var result = Session.Run("Get-CrmMember -First 2 -IncludeTotalCount").Clean();
        Assert.Equal(1200UL, result.Output[0].BaseObject);
        Assert.Equal(["11000001", "11000002"], result.Output.Skip(1).Select(member => member.Text("CardNo")));
    }

    [Fact]
    public void A_total_without_rows_takes_one_request()
    {
        var result = Session.Run("Get-CrmMember -First 0 -IncludeTotalCount").Clean();
        Assert.Equal(1200UL, Assert.Single(result.Output).BaseObject);
        Assert.Single(Shop.Requests("member.list"));
    }

    [Theory]
    [InlineData("-First 5 -Skip 3", 4, 5)]
    [InlineData("-Skip 1190", 1191, 10)]
    [InlineData("-First 250 -Skip 95 -PageSize 100", 96, 250)]
    [InlineData("-First 5 -Skip 5000", 0, 0)]
    public void First_and_skip_cut_the_list(string paging, int first, int count)
    {
        var members = Session.Run($"Get-CrmMember {paging}").Clean();
        Assert.Equal(Enumerable.Range(first, count).Select(SandboxPeople.UnicrmCardNo), members.Texts("CardNo"));
    }

    [Fact]
    public void What_is_skipped_is_skipped_by_the_vendor()
    {
        Session.Run("Get-CrmMember -Skip 1000 -First 10").Clean();
        Assert.Equal("1000", Assert.Single(Shop.Requests("member.list")).Parameters["skip"]);
    }

    [Fact]
    public void A_member_type_selects()
    {
        var members = Session.Run("Get-CrmMember -MemberType 01").Clean();
        Assert.Equal(Enumerable.Range(1, 120).Select(tenth => SandboxPeople.UnicrmCardNo(tenth * 10)), members.Texts("CardNo"));
        Assert.All(members.Output, member => Assert.Equal("01", member.Value("MemberType")));
    }

    [Fact]
    public void A_card_that_does_not_exist_is_the_vendors_1001()
    {
        var error = Session.Run("Get-CrmMember -CardNo 99999999").Error;
        Assert.Equal("Crm.UniCrm.1001", error.Id());
        Assert.Equal("ObjectNotFound", error.CategoryInfo.Category.ToString());
    }

    [Theory]
    [InlineData("-UpdatedAfter 2026-01-01", "UpdatedAfter")]
    [InlineData("-CreatedBefore 2026-01-01", "CreatedBefore")]
    [InlineData("-Mobile 1380000001", "Mobile")]
    [InlineData("-PageSize 1001", "PageSize")]
    [InlineData("-WeChatOpenId ..", "WeChatOpenId")]
    [InlineData("-WeChatOpenId .", "WeChatOpenId")]
    public void What_unicrm_cannot_answer_is_refused_before_anything_is_sent(string arguments, string field)
    {
        var before = Shop.Traffic.Total;
        var error = Session.Run($"Get-CrmMember {arguments}").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith(field, error.Exception.Message);
        Assert.Equal(before, Shop.Traffic.Total);
    }
}
