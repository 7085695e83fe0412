namespace CrmTools.Tests.Members;

/// <summary>Set-CrmMember on ONex: members.update.</summary>
public sealed class OnexSetMemberTests : OnexTest
{
    [Fact]
    public void Only_what_is_given_is_sent_and_nothing_is_emitted()
    {
        var result = Session.Run("Set-CrmMember -Id 100009 -City 苏州市 -IsVip $false").Clean();
        Assert.Empty(result.Output);
        Assert.Equal("{\"city\":\"苏州市\",\"is_vip\":\"0\",\"member_id\":\"100009\"}", Assert.Single(Shop.Requests("members.update")).Parameters["content"]);
        Assert.Equal(("members.update", "100009"), Shop.Ledger.Entries().Select(entry => (entry.Operation, entry.Subject)).Single());
    }

    [Fact]
    public void PassThru_reads_the_member_back()
    {
        var member = Session.Run("Set-CrmMember -Id 100009 -Remark 新备注 -Email new@example.com -PassThru").Single;
        Assert.Equal("CrmTools.CrmMember", member.TypeName());
        Assert.Equal("新备注", member.Value("Remark"));
        Assert.Equal("new@example.com", member.Value("Email"));
        Assert.Equal(Shop.Person(9).Name, member.Value("Name"));
    }

    [Fact]
    public void A_piped_member_says_whom_and_its_own_fields_stay_here()
    {
        Session.Run("Get-CrmMember -First 3 | Set-CrmMember -Remark 春季").Clean();
        Assert.Equal(
            ["{\"remark\":\"春季\",\"member_id\":\"100001\"}", "{\"remark\":\"春季\",\"member_id\":\"100002\"}", "{\"remark\":\"春季\",\"member_id\":\"100003\"}"],
            Shop.Requests("members.update").Select(request => request.Parameters["content"]).Order());
        Assert.Equal(3, Shop.Ledger.Count);
    }

    [Fact]
    public void Rows_of_a_file_change_what_their_columns_say()
    {
        Session.Run("'MemberId,Mobile,Remark','100001,13900000111,','100002,,常客' | ConvertFrom-Csv | Set-CrmMember").Clean();
        Assert.Equal("13900000111", Session.Run("Get-CrmMember 100001").Single.Value("Mobile"));
        var second = Session.Run("Get-CrmMember 100002").Single;
        Assert.Equal("常客", second.Value("Remark"));
        Assert.Equal(Shop.Person(2).Mobile, second.Value("Mobile"));
    }

    [Fact]
    public void The_same_change_twice_has_one_effect()
    {
        Session.Run("1..2 | ForEach-Object { Set-CrmMember -Id 100009 -City 苏州市 }").Clean();
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public void The_vendors_refusal_reaches_the_user()
    {
        var error = Session.Run("Set-CrmMember -Id 100009 -Mobile 13800000010").Error;
        Assert.Equal("Crm.ONex.e000008", error.Id());
        Assert.Contains("手机号已被其他客户使用", error.Exception.Message);
        Assert.Equal("members.update", error.Fact("Operation"));
    }

    [Theory]
    [InlineData("-City 苏州市", "Id")]
    [InlineData("-Id x1 -City 苏州市", "Id")]
    [InlineData("-Id 100009", "Set-CrmMember")]
    [InlineData("-Id 100009 -Mobile 1380000001", "Mobile")]
    [InlineData("-Id 100009 -Birthday 2099-01-01", "Birthday")]
    [InlineData("-Id 100009 -WeChatOpenId o", "WeChatOpenId")]
    public void Bad_input_names_the_field_and_nothing_is_sent(string arguments, string field)
    {
        var error = Session.Run($"Set-CrmMember {arguments}").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith(field + ":", error.Exception.Message);
        Assert.Equal(0, Shop.Traffic.Total);
    }

    [Theory]
    [InlineData("Birthday", "31.12.1990")]
    [InlineData("Sex", "robot")]
    [InlineData("IsVip", "perhaps")]
    public void A_column_that_cannot_be_read_is_an_error_and_the_next_row_goes_on(string column, string value)
    {
        var result = Session.Run($"'Id,{column},Remark','100001,{value},a','100002,,b' | ConvertFrom-Csv | Set-CrmMember");
        Assert.Contains(value, Assert.Single(result.Errors).Exception.Message);
        Assert.Equal(["100002"], Shop.Ledger.Entries().Select(entry => entry.Subject));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("是", true)]
    [InlineData("False", false)]
    [InlineData("0", false)]
    [InlineData("否", false)]
    public void Flags_of_a_file_are_read_as_files_write_them(string text, bool flag)
    {
        Session.Run($"'Id,IsVip','100001,{text}' | ConvertFrom-Csv | Set-CrmMember").Clean();
        Assert.Contains($"\"is_vip\":\"{(flag ? 1 : 0)}\"", Shop.Requests("members.update")[0].Parameters["content"]);
    }

    [Fact]
    public void What_one_row_has_does_not_stick_to_the_next()
    {
        Session.Run("[pscustomobject]@{ Id = 100001; Birthday = [datetime]'1990-01-02' }, [pscustomobject]@{ Id = 100002; Remark = 'x' } | Set-CrmMember").Clean();
        Assert.DoesNotContain(Shop.Requests("members.update"), request => request.Parameters["content"].Contains("100002") && request.Parameters["content"].Contains("birthday"));
    }
}
