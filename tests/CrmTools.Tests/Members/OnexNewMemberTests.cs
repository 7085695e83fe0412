namespace CrmTools.Tests.Members;

/// <summary>New-CrmMember on ONex: members.add.</summary>
public sealed class OnexNewMemberTests : OnexTest
{
    private const string Full = """
        New-CrmMember -UserName zhangsan -RealName 张三 -Mobile 13900000001 -Telephone 021-55550000 -Email zhang@example.com -Sex Male `
            -Birthday 1990-09-09 -State 上海 -City 上海市 -District 徐汇区 -Address 桂林路1号 -Zip 200030 -IsVip $true -IsSmsBlocked $false `
            -IsEmailBlocked $true -Alipay zhang -Remark 老客户 -ExternalId 4711 -SourceTerminal POS-9 -ReferralCode 900003
        """;

    [Fact]
    public void A_created_member_reads_back_as_it_was_given()
    {
        var result = Session.Run(Full).Single;
        Assert.Equal("CrmTools.CrmResult", result.TypeName());
        Assert.Equal("members.add", result.Value("Operation"));
        Assert.Equal("Applied", result.Text("Status"));
        Assert.Equal("101201", result.Value("Id"));
        Assert.Equal(1, result.Value("Attempts"));
        Assert.NotEmpty(result.Text("OperationKey")!);

        var effect = Assert.Single(Shop.Ledger.Entries());
        Assert.Equal(("members.add", "101201", "zhangsan"), (effect.Operation, effect.Subject, effect.Mark));

        var member = Session.Run("Get-CrmMember -Id 101201").Single;
        Assert.Equal("zhangsan", member.Value("UserName"));
        Assert.Equal("张三", member.Value("Name"));
        Assert.Equal("13900000001", member.Value("Mobile"));
        Assert.Equal("021-55550000", member.Value("Telephone"));
        Assert.Equal("zhang@example.com", member.Value("Email"));
        Assert.Equal("Male", member.Text("Sex"));
        Assert.Equal(new DateTime(1990, 9, 9), member.Value("Birthday"));
        Assert.Equal("上海", member.Value("State"));
        Assert.Equal("上海市", member.Value("City"));
        Assert.Equal("徐汇区", member.Value("District"));
        Assert.Equal("桂林路1号", member.Value("Address"));
        Assert.Equal("200030", member.Value("Zip"));
        Assert.Equal(true, member.Value("IsVip"));
        Assert.Equal(false, member.Value("IsSmsBlocked"));
        Assert.Equal(true, member.Value("IsEmailBlocked"));
        Assert.Equal("老客户", member.Value("Remark"));
        Assert.Equal("POS-9", member.Entry("Extra", "consumer_terminal"));
    }

    [Fact]
    public void A_member_that_is_there_already_is_returned_and_not_made_twice()
    {
        var ids = Session.Run($"({Full}).Id; (New-CrmMember -UserName other -ExternalId 4711).Id; (New-CrmMember -UserName third -Mobile 13800000005).Id").Clean();
        Assert.Equal(["101201", "101201", "100005"], ids.Output.Select(id => id.ToString()));
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public void Rows_of_a_file_with_a_name_column_become_members()
    {
        var rows = """
            'UserName,Name,Mobile,Sex,Birthday,IsVip,Remark',
            'li4,李四,13900000002,Female,1985-03-04,true,',
            'wang5,王五,13900000003,,,,熟客' | ConvertFrom-Csv | New-CrmMember -ThrottleLimit 1
            """;
        var results = Session.Run(rows).Clean();
        Assert.Equal(["101201", "101202"], results.Texts("Id"));
        var second = Session.Run("Get-CrmMember 101202").Single;
        Assert.Equal("王五", second.Value("Name"));
        Assert.Null(second.Value("Birthday"));
        Assert.Equal("熟客", second.Value("Remark"));
        var first = Session.Run("Get-CrmMember 101201").Single;
        Assert.Equal("Female", first.Text("Sex"));
        Assert.Equal(true, first.Value("IsVip"));
        Assert.Null(first.Value("Remark"));
    }

    [Fact]
    public void Further_fields_go_under_the_vendors_names()
    {
        Session.Run("New-CrmMember -UserName z6 -Property @{ real_name = '赵六'; custom_field = 5 }").Clean();
        Assert.Contains("\"custom_field\":\"5\"", Shop.Requests("members.add")[0].Parameters["content"]);
        Assert.Equal("赵六", Session.Run("Get-CrmMember 101201").Single.Value("Name"));
    }

    [Fact]
    public void Only_what_was_given_is_sent()
    {
        Session.Run("New-CrmMember -UserName z7").Clean();
        Assert.Equal("{\"uname\":\"z7\"}", Shop.Requests("members.add")[0].Parameters["content"]);
    }

    [Fact]
    public void The_referrer_must_exist_at_the_vendor()
    {
        var error = Session.Run("New-CrmMember -UserName z8 -ReferralCode 555").Error;
        Assert.Equal("Crm.ONex.e000008", error.Id());
        Assert.Contains("推荐码不存在", error.Exception.Message);
        Assert.Empty(Shop.Ledger.Entries());
    }

    [Theory]
    [InlineData("", "UserName")]
    [InlineData("-UserName x -Mobile 1380013800", "Mobile")]
    [InlineData("-UserName x -Mobile 23800138000", "Mobile")]
    [InlineData("-UserName x -Mobile '138 0013 8000'", "Mobile")]
    [InlineData("-UserName x -Email nobody", "Email")]
    [InlineData("-UserName x -Birthday 2099-01-01", "Birthday")]
    [InlineData("-UserName x -Birthday 1899-12-31", "Birthday")]
    [InlineData("-UserName x -ExternalId abc", "ExternalId")]
    [InlineData("-UserName x -ReferralCode ref", "ReferralCode")]
    [InlineData("-UserName x -CardNo 1", "CardNo")]
    [InlineData("-UserName x -MemberType 01", "MemberType")]
    [InlineData("-UserName x -WeChatOpenId o", "WeChatOpenId")]
    [InlineData("-UserName x -Country 中国", "Country")]
    [InlineData("-UserName x -OperationKey \"a`tb\"", "OperationKey")]
    public void Bad_input_names_the_field_and_nothing_is_sent(string arguments, string field)
    {
        var error = Session.Run($"New-CrmMember {arguments}").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.Equal("InvalidArgument", error.CategoryInfo.Category.ToString());
        Assert.StartsWith(field + ":", error.Exception.Message);
        Assert.NotEmpty(error.Remedy());
        Assert.Equal(0, Shop.Traffic.Total);
    }
}
