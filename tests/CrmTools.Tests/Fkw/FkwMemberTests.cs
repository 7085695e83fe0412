namespace CrmTools.Tests.Fkw;

/// <summary>member/getList, member/get and member/add.</summary>
public sealed class FkwMemberTests : FkwTest
{
    private const string New = "New-CrmMember -Account test1 -RealName 测试1 -Password (ConvertTo-SecureString 'canary-Pw9' -AsPlainText -Force)";

    [Fact]
    public void The_list_pages_to_its_total()
    {
        var result = Session.Run("Get-CrmMember -PageSize 200 -IncludeTotalCount").Clean();
        Assert.Equal(1 + 1200, result.Output.Count);
        Assert.Equal("1200", $"{result.Output[0].BaseObject}");
        Assert.Equal(Enumerable.Range(1, 1200).Select(i => $"{i}"), result.Output.Skip(1).Select(member => member.Text("Id")));
        Assert.Equal(6, Shop.Requests("member/getList").Count);
    }

    [Fact]
    public void Skipped_pages_are_not_asked_for()
    {
        Assert.Equal(["1150", "1151"], Session.Run("Get-CrmMember -Skip 1149 -First 2 -PageSize 100").Clean().Texts("Id"));
        Assert.Equal("12", Assert.Single(Shop.Requests("member/getList")).Parameters["page_no"]);
    }

    [Fact]
    public void A_listed_member_has_its_fields()
    {
        var member = Session.Run("Get-CrmMember -Skip 6 -First 1").Single;
        var person = Shop.Person(7);
        Assert.Equal("CrmTools.CrmMember", member.TypeName());
        Assert.Equal(("7", "member000007", person.Name, person.Mobile), (member.Text("Id")!, member.Text("UserName")!, member.Text("Name")!, member.Text("Mobile")!));
        Assert.Equal((7, "wx_union_00000007", 107m, 114m), ((int)member.Value("Level")!, member.Text("WeChatUnionId")!, (decimal)member.Value("PointBalance")!, (decimal)member.Value("PointTotal")!));
        Assert.Equal(person.Place.City, Session.Run("(Get-CrmMember -Skip 6 -First 1).CustomField.地区").Single.BaseObject);
    }

    [Fact]
    public void One_member_has_the_id_that_was_asked_for_and_the_levels_name()
    {
        var member = Session.Run("Get-CrmMember -Id 12").Single;
        Assert.Equal(("12", "VIP3"), (member.Text("Id")!, member.Text("LevelName")!));
        Assert.Null(member.Value("Level"));
        Assert.Equal("fkw", member.Text("Connection"));
    }

    [Fact]
    public void An_unknown_member_is_the_vendors_refusal()
    {
        var error = Session.Run("Get-CrmMember -Id 999999").Error;
        Assert.Equal(("Crm.Fkw.-3", "ObjectNotFound"), (error.Id(), error.CategoryInfo.Category.ToString()));
    }

    [Fact]
    public void A_new_member_arrives_with_every_field()
    {
        var result = Session.Run($"{New} -Mobile 13800138000 -Email a@qq.com -Level 1 -UnionId wx1 -CustomField @{{ 地区 = '广州' }} -OperationKey m1").Single;
        Assert.Equal(("member/add", "1201", "m1", "Applied"), (result.Text("Operation")!, result.Text("Id")!, result.Text("OperationKey")!, result.Text("Status")!));
        var member = Session.Run("Get-CrmMember -Skip 1200 -First 1").Single;
        Assert.Equal(("test1", "测试1", "13800138000", "a@qq.com"), (member.Text("UserName")!, member.Text("Name")!, member.Text("Mobile")!, member.Text("Email")!));
        Assert.Equal((1, "wx1", "广州"), ((int)member.Value("Level")!, member.Text("WeChatUnionId")!, (string)Session.Run("(Get-CrmMember -Id 1201).CustomField.地区").Single.BaseObject));
        Assert.Equal("AlreadyApplied", Session.Run($"{New} -Mobile 13800138000 -Email a@qq.com -Level 1 -UnionId wx1 -CustomField @{{ 地区 = '广州' }} -OperationKey m1").Single.Text("Status"));
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public void The_password_is_shown_nowhere()
    {
        var result = Session.Run($"{New} -Verbose -Debug 5>&1 4>&1");
        Assert.NotEmpty(Shop.Ledger.Entries());
        Assert.DoesNotContain("canary-Pw9", string.Join('\n', result.Output.Concat<object>(result.Debug).Concat(result.Verbose).Concat(Session.Screen.Lines)));
    }

    [Theory]
    [InlineData("-Account 'a b' -RealName x -Password $good", "Account")]
    [InlineData("-RealName x -Password $good", "Account")]
    [InlineData("-Account a -Password $good", "RealName")]
    [InlineData("-Account a -RealName x", "Password")]
    [InlineData("-Account a -RealName x -Password $short", "Password")]
    [InlineData("-Account a -RealName x -Password $plain", "Password")]
    [InlineData("-Account a -RealName x -Password $good -Mobile 1380013800", "Mobile")]
    [InlineData("-Account a -RealName x -Password $good -Level 10", "Level")]
    [InlineData("-Account a -RealName x -Password $good -Email nobody", "Email")]
    [InlineData("-Account a -RealName x -Password $good -City 上海", "City")]
    public void A_wrong_field_is_named_before_anything_is_sent(string fields, string named)
    {
        Session.Set("good", Shop.Secure("abc12345")).Set("short", Shop.Secure("abc1234")).Set("plain", Shop.Secure("abcdefgh"));
        var before = Shop.Traffic.Total;
        var error = Session.Run($"New-CrmMember {fields}").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith($"{named}:", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, Shop.Traffic.Total);
    }
}
