namespace CrmTools.Tests.Members;

/// <summary>New-CrmMember and Set-CrmMember on UniCRM: the two uses of weixinmember.</summary>
public sealed class UnicrmMemberWritingTests : UnicrmTest
{
    private const string Create = "New-CrmMember -WeChatOpenId wx_new -MemberType 02 -RealName 张三 -Mobile 13900000001 -Email z@example.com -Sex Female -Country 中国 -State 上海 -City 上海市";

    [Fact]
    public void A_created_member_reads_back_as_it_was_given()
    {
        var result = Session.Run(Create).Single;
        Assert.Equal("CrmTools.CrmResult", result.TypeName());
        Assert.Equal("weixinmember", result.Value("Operation"));
        Assert.Equal("Applied", result.Text("Status"));
        Assert.Equal(("weixinmember.create", "wx_new"), Shop.Ledger.Entries().Select(entry => (entry.Operation, entry.Mark!)).Single());

        var member = Session.Run("Get-CrmMember -WeChatOpenId wx_new").Single;
        Assert.Equal("11001201", member.Value("CardNo"));
        Assert.Equal("张三", member.Value("Name"));
        Assert.Equal("13900000001", member.Value("Mobile"));
        Assert.Equal("z@example.com", member.Value("Email"));
        Assert.Equal("02", member.Value("MemberType"));
    }

    [Fact]
    public void A_card_of_ones_own_can_be_given()
    {
        Session.Run($"{Create} -CardNo 88000001").Clean();
        Assert.Equal("88000001", Session.Run("Get-CrmMember -WeChatOpenId wx_new").Single.Value("CardNo"));
    }

    [Fact]
    public void A_change_sends_the_changed_fields_and_whose_they_are()
    {
        Assert.Empty(Session.Run("Set-CrmMember -WeChatOpenId wx_open_00000005 -City 宁波市").Clean().Output);
        var sent = Assert.Single(Shop.Requests("weixinmember.save"));
        Assert.Equal("""{"city":"\u5B81\u6CE2\u5E02","wx_open_id":"wx_open_00000005"}""", sent.Parameters["body"]);
        Assert.Equal("weixinmember.modify", Assert.Single(Shop.Ledger.Entries()).Operation);
    }

    [Fact]
    public void A_country_is_given_when_a_member_is_created_and_changed_by_the_vendors_own_name_only()
    {
        Session.Run(Create).Clean();
        Assert.Contains("\"country\":\"\\u4E2D\\u56FD\"", Assert.Single(Shop.Requests("weixinmember.save")).Parameters["body"]);
        var error = Session.Run("Set-CrmMember -WeChatOpenId wx_new -Country 美国").Error;
        Assert.Equal("NamedParameterNotFound", error.Id());
        Assert.Single(Shop.Requests("weixinmember.save"));

        Session.Run("Set-CrmMember -WeChatOpenId wx_new -Property @{ country = '美国' }").Clean();
        Assert.Equal("""{"country":"\u7F8E\u56FD","wx_open_id":"wx_new"}""", Shop.Requests("weixinmember.save")[^1].Parameters["body"]);
    }

    [Fact]
    public void PassThru_reads_the_member_back()
    {
        var member = Session.Run("Set-CrmMember -WeChatOpenId wx_open_00000005 -RealName 新名 -PassThru").Single;
        Assert.Equal("CrmTools.CrmMember", member.TypeName());
        Assert.Equal("新名", member.Value("Name"));
        Assert.Equal("11000005", member.Value("CardNo"));
    }

    [Fact]
    public void A_piped_member_says_whom()
    {
        Session.Run("Get-CrmMember -WeChatOpenId wx_open_00000005 | Set-CrmMember -Email new@example.com").Clean();
        Assert.Equal("new@example.com", Session.Run("Get-CrmMember -CardNo 11000005").Single.Value("Email"));
    }

    [Fact]
    public void A_setting_puts_the_open_id_into_the_path()
    {
        Shop.Unicrm.OpenIdInPath = true;
        Shop.OpenUnicrm(Session, more: "-Setting @{ OpenIdIn = 'Path' }");
        Session.Run("Set-CrmMember -WeChatOpenId wx_open_00000005 -City 宁波市").Clean();
        var sent = Assert.Single(Shop.Requests("weixinmember.save"));
        Assert.Equal("wx_open_00000005", sent.Parameters["id"]);
        Assert.DoesNotContain("wx_open_id", sent.Parameters["body"]);
        Assert.Single(Shop.Ledger.Entries());
    }

    [Theory]
    [InlineData("New-CrmMember -MemberType 02 -RealName 张三", "WeChatOpenId")]
    [InlineData("New-CrmMember -WeChatOpenId o -RealName 张三", "MemberType")]
    [InlineData("New-CrmMember -WeChatOpenId o -MemberType 02", "RealName")]
    [InlineData("New-CrmMember -WeChatOpenId o -MemberType 02 -RealName x -Zip 200030", "Zip")]
    [InlineData("New-CrmMember -WeChatOpenId o -MemberType 02 -RealName x -ExternalId 5", "ExternalId")]
    [InlineData("New-CrmMember -WeChatOpenId o -MemberType 02 -RealName x -Mobile 139", "Mobile")]
    [InlineData("Set-CrmMember -Id 11000005 -City x", "Id")]
    [InlineData("Set-CrmMember -City x", "WeChatOpenId")]
    [InlineData("Set-CrmMember -WeChatOpenId o", "Set-CrmMember")]
    [InlineData("Set-CrmMember -WeChatOpenId o -Sex Male", "Sex")]
    [InlineData("Set-CrmMember -WeChatOpenId o -Birthday 1990-01-01", "Birthday")]
    public void Bad_input_names_the_field_and_nothing_is_sent(string command, string field)
    {
        var before = Shop.Traffic.Total;
        var error = Session.Run(command).Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith(field + ":", error.Exception.Message);
        Assert.Equal(before, Shop.Traffic.Total);
    }

    [Theory]
    [InlineData(FaultPoint.AfterCommit, "王芳", null)]
    [InlineData(FaultPoint.BeforeCommit, "王芳", "Crm.UniCrm.1003")]
    public void A_lost_member_whose_repetition_is_refused_is_looked_for_by_its_open_id(FaultPoint point, string name, string? errorId)
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "weixinmember.save", Point = point })
            .Add(new FaultRule { Kind = FaultKind.Refuse, Operation = "weixinmember.save", Code = "1003" });
        var result = Session.Run($"New-CrmMember -WeChatOpenId wx-lost -MemberType 03 -RealName {name} -OperationKey w-1");
        if (errorId is null) Assert.Equal("Applied", result.Single.Text("Status"));
        else Assert.Equal(errorId, result.Error.Id());
        Assert.Equal(2, Shop.Requests("weixinmember.save").Count);
        Assert.Equal(errorId is null ? 1 : 0, Shop.Ledger.Entries().Count);
    }

    [Fact]
    public void An_older_member_with_the_open_id_and_another_name_is_doubt()
    {
        Session.Run("New-CrmMember -WeChatOpenId wx-old -MemberType 03 -RealName 李雷").Clean();
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "weixinmember.save", Point = FaultPoint.BeforeCommit })
            .Add(new FaultRule { Kind = FaultKind.Refuse, Operation = "weixinmember.save", Code = "1003" });
        var error = Session.Run("New-CrmMember -WeChatOpenId wx-old -MemberType 03 -RealName 王芳").Error;
        Assert.Equal("OutcomeUnknown", error.Id());
        Assert.Contains("its name is '李雷' and not '王芳'", error.Exception.Message);
    }

    [Fact]
    public void An_open_id_that_would_leave_its_place_in_the_address_is_refused()
    {
        Shop.OpenUnicrm(Session, more: "-Setting @{ OpenIdIn = 'Path' }");
        var before = Shop.Traffic.Total;
        Assert.StartsWith("WeChatOpenId:", Session.Run("Set-CrmMember -WeChatOpenId .. -City x").Error.Exception.Message);
        Assert.Equal(before, Shop.Traffic.Total);
    }

    [Fact]
    public void An_open_id_nobody_has_cannot_be_changed()
    {
        Assert.Equal("Crm.UniCrm.1001", Session.Run("Set-CrmMember -WeChatOpenId nobody -City x").Error.Id());
        Assert.Empty(Shop.Ledger.Entries());
    }
}
