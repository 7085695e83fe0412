using System.Globalization;

namespace CrmTools.Tests.Members;

/// <summary>Get-CrmMember on ONex: members.get and members.getlist.</summary>
public sealed class OnexGetMemberTests : OnexTest
{
    [Fact]
    public void One_member_is_typed_and_has_the_persons_values()
    {
        var person = Shop.Person(17);
        var member = Session.Run("Get-CrmMember -Id 100017").Single;
        Assert.Equal("CrmTools.CrmMember", member.TypeName());
        Assert.Equal("100017", member.Value("Id"));
        Assert.Equal("member000017", member.Value("UserName"));
        Assert.Equal(person.Name, member.Value("Name"));
        Assert.Equal(person.Mobile, member.Value("Mobile"));
        Assert.Equal(person.Telephone, member.Value("Telephone"));
        Assert.Equal(person.Email, member.Value("Email"));
        Assert.Equal(person.Sex.ToString(), member.Text("Sex"));
        Assert.Equal(person.Birthday.ToDateTime(default), member.Value("Birthday"));
        Assert.Equal(person.Place.Province, member.Value("State"));
        Assert.Equal(person.Place.City, member.Value("City"));
        Assert.Equal(person.Place.District, member.Value("District"));
        Assert.Equal(person.Address, member.Value("Address"));
        Assert.Equal(person.Place.Zip, member.Value("Zip"));
        Assert.Equal(person.IsVip, member.Value("IsVip"));
        Assert.Equal(person.IsSmsBlocked, member.Value("IsSmsBlocked"));
        Assert.Equal(person.IsEmailBlocked, member.Value("IsEmailBlocked"));
        Assert.Equal("900017", member.Value("ReferralCode"));
        Assert.Equal("ONex", member.Value("Vendor"));
        Assert.Equal("onex", member.Text("Connection"));
    }

    [Fact]
    public void Times_are_china_standard_time_to_the_second()
    {
        var member = Session.Run("Get-CrmMember -Id 100600").Single;
        var created = Assert.IsType<DateTimeOffset>(member.Value("CreatedAt"));
        Assert.Equal(TimeSpan.FromHours(8), created.Offset);
        Assert.Equal(Shop.Person(600).CreatedAt, created);
        Assert.Equal(Shop.Person(600).UpdatedAt, Assert.IsType<DateTimeOffset>(member.Value("UpdatedAt")));
    }

    [Fact]
    public void What_the_vendor_does_not_send_is_null_and_what_has_no_name_is_in_extra()
    {
        var plain = Enumerable.Range(1, 50).First(index => Shop.Person(index).Remark.Length == 0);
        var member = Session.Run($"Get-CrmMember {100_000 + plain}").Single;
        Assert.Null(member.Value("Remark"));
        Assert.Null(member.Value("CardNo"));
        Assert.Null(member.Value("PointBalance"));
        Assert.Null(member.Value("WeChatOpenId"));
        Assert.Equal(plain % 2 == 0 ? "ecshop" : "POS-001", member.Entry("Extra", "consumer_terminal"));
    }

    [Fact]
    public void Extra_is_read_like_any_dictionary_and_survives_serialization()
    {
        var values = Session.Run("""
            $extra = (Get-CrmMember 100001).Extra
            $extra.consumer_terminal, $extra['consumer_terminal'], ($extra.Keys -join ','), ($extra | ConvertTo-Json -Compress)
            $stored = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize((Get-CrmMember 100001)))
            $stored.Extra.consumer_terminal
            """).Clean().Output.Select(value => $"{value}");
        var mobile = Shop.Person(1).Mobile;
        Assert.Equal(["POS-001", "POS-001", "consumer_terminal,alipay", $$"""{"consumer_terminal":"POS-001","alipay":"{{mobile}}"}""", "POS-001"], values);
    }

    [Fact]
    public void The_whole_list_comes_once_each_and_in_order()
    {
        var members = Session.Run("Get-CrmMember -PageSize 100").Clean();
        Assert.Equal(Enumerable.Range(1, 1200).Select(index => $"{100_000 + index}"), members.Texts("Id"));
        Assert.Equal(Shop.Person(1200).Name, members.Output[^1].Value("Name"));
    }

    [Fact]
    public void The_list_ends_at_the_first_empty_page()
    {
        Session.Run("Get-CrmMember -PageSize 400 -ThrottleLimit 1").Clean();
        var pages = Shop.Requests("members.getlist").Select(request => request.Parameters["content"]).ToArray();
        Assert.Equal(4, pages.Length);
        Assert.Contains("\"page\":\"4\"", pages[3]);
    }

    [Theory]
    [InlineData("-First 5", 1, 5)]
    [InlineData("-First 5 -Skip 3", 4, 5)]
    [InlineData("-Skip 1190", 1191, 10)]
    [InlineData("-First 250 -Skip 95 -PageSize 100", 96, 250)]
    [InlineData("-First 5 -Skip 1198", 1199, 2)]
    [InlineData("-First 5 -Skip 5000", 0, 0)]
    public void First_and_skip_cut_the_list(string paging, int first, int count)
    {
        var members = Session.Run($"Get-CrmMember {paging}").Clean();
        Assert.Equal(Enumerable.Range(first, count).Select(index => $"{100_000 + index}"), members.Texts("Id"));
    }

    [Fact]
    public void A_total_that_the_vendor_does_not_send_is_said_to_be_unknown()
    {
        var result = Session.Run("$total, $first, $second = Get-CrmMember -First 2 -IncludeTotalCount; $total.ToString(); $first; $second").Clean();
        Assert.Equal("Unknown total count", result.Output[0].BaseObject);
        Assert.Equal(["100001", "100002"], result.Output.Skip(1).Select(member => member.Text("Id")));
    }

    [Fact]
    public void Short_pages_do_not_end_the_list()
    {
        Shop.Onex.DropEvery = 7;
        var members = Session.Run("Get-CrmMember -PageSize 50").Clean();
        Assert.Equal(Enumerable.Range(1, 1200).Where(index => index % 7 != 0).Select(index => $"{100_000 + index}"), members.Texts("Id"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_time_range_holds_also_where_the_server_ignores_its_end(bool ignored)
    {
        Shop.Onex.EndDateIgnored = ignored;
        DateTimeOffset from = Shop.Person(300).UpdatedAt, to = Shop.Person(420).UpdatedAt;
        var members = Session.Set("from", from.UtcDateTime).Set("to", to.UtcDateTime)
            .Run("Get-CrmMember -UpdatedAfter $from -UpdatedBefore $to -PageSize 30").Clean();
        Assert.Equal(Enumerable.Range(300, 121).Select(index => $"{100_000 + index}"), members.Texts("Id"));
    }

    [Fact]
    public void A_range_of_creation_times_is_a_range()
    {
        DateTimeOffset from = Shop.Person(10).CreatedAt, to = Shop.Person(20).CreatedAt;
        var members = Session.Set("from", from.UtcDateTime).Set("to", to.UtcDateTime)
            .Run("Get-CrmMember -CreatedAfter $from -CreatedBefore $to").Clean();
        Assert.Equal(Enumerable.Range(10, 11).Select(index => $"{100_000 + index}"), members.Texts("Id"));
        Assert.Contains(from.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), Shop.Requests("members.getlist")[0].Parameters["content"]);
    }

    [Fact]
    public void Rows_of_a_file_are_looked_up_in_their_order()
    {
        var members = Session.Run("'100005','100003','100009' | ForEach-Object { [pscustomobject]@{ MemberId = $_ } } | Get-CrmMember").Clean();
        Assert.Equal(["100005", "100003", "100009"], members.Texts("Id"));
    }

    [Theory]
    [InlineData("-Mobile 13800000001", "Mobile")]
    [InlineData("-CardNo 11000001", "CardNo")]
    [InlineData("-WeChatOpenId wx_open_00000001", "WeChatOpenId")]
    [InlineData("-MemberType 01", "MemberType")]
    [InlineData("-Id abc", "Id")]
    [InlineData("-Id 0", "Id")]
    [InlineData("-PageSize 1001", "PageSize")]
    [InlineData("-Id 1 -CardNo 2", "CardNo")]
    public void What_onex_cannot_answer_is_refused_before_anything_is_sent(string arguments, string field)
    {
        var result = Session.Run($"Get-CrmMember {arguments}");
        Assert.Equal("InvalidInput", result.Error.Id());
        Assert.StartsWith(field, result.Error.Exception.Message);
        Assert.NotEmpty(result.Error.Remedy());
        Assert.Equal(0, Shop.Traffic.Total);
    }
}
