using CrmTools.Core.Vendors.Onex;

namespace CrmTools.Core.Tests.Vendors.Onex;

public sealed class OnexMemberTests
{
    private const string Sample = """
        {"uname":"dsdsds","real_name":"阿花","consumer_terminal":"ecshop","zip":"201209","state":"上海","city":"上海","district":"徐汇","address":"桂林路396",
         "mobile":"18818818888","email":"aaa@qq.com","birthday":"19940519","sex":"1","is_vip":"1","is_sms_black":"1","is_email_black":"0",
         "alipay":"18818888888","remark":"sss","self_code":"123123"}
        """;

    [Theory]
    [InlineData("below the root", """{"response":ROW}""")]
    [InlineData("in an array", """{"":[ROW]}""")]
    [InlineData("below member", """{"response":{"member":ROW}}""")]
    [InlineData("below members", """{"response":{"members":[ROW]}}""")]
    public async Task The_documents_member_is_read_in_every_form(string name, string reply)
    {
        using var shop = new OnexShop(reply.Replace("ROW", Sample));

        var member = Assert.Single(await ReadAsync(shop, new MemberQuery { Id = "123" }));

        Assert.True(("123", "dsdsds", "阿花") == (member.Id, member.UserName, member.Name), name);
        Assert.Equal((CrmSex.Male, true, true, false), (member.Sex, member.IsVip, member.IsSmsBlocked, member.IsEmailBlocked));
        Assert.Equal(new DateTime(1994, 5, 19), member.Birthday);
        Assert.Equal("ecshop", member.Extra["consumer_terminal"]);
        Assert.Equal("taocrm.members.get", shop.Method);
    }

    [Theory]
    [InlineData("""{"response":[]}""")]
    [InlineData("""{"response":""}""")]
    [InlineData("""{"":false}""")]
    [InlineData("""{"response":{"members":[]}}""")]
    public async Task No_member_is_no_row(string reply)
    {
        using var shop = new OnexShop(reply);

        Assert.Empty(await ReadAsync(shop, new MemberQuery { Id = "123" }));
    }

    [Fact]
    public async Task A_list_ends_only_at_an_empty_page_and_is_filtered_again_here()
    {
        var script = new Tests.Support.Script(
            """{"response":[{"member_id":1,"update_time":"2026-01-02 00:00:00"},{"member_id":2,"update_time":"2026-03-01 00:00:00"}]}""",
            """{"response":{"members":[{"member_id":3,"update_time":"2026-05-01 00:00:00"}]}}""",
            """{"response":[{"member_id":4}]}""",
            """{"response":[]}""");
        using var shop = new OnexShop(script);
        var query = new MemberQuery { UpdatedAfter = At(1), UpdatedBefore = At(2) };

        var rows = await OnexShop.RowsAsync(Members(shop).Read(query, new ReadOptions(PageSize: 2, ThrottleLimit: 1), shop.Log, OnexShop.Stop));

        Assert.Equal(["1", "4"], rows.Select(row => row.Id));
        Assert.Equal(4, script.Sent.Count);
        Assert.Equal(
            """{"start_update_date":"2026-01-01 00:00:00","end_update_date":"2026-02-01 00:00:00","page_size":"2","page":"4"}""",
            shop.Content.ToJsonString());

        static DateTimeOffset At(int month) => new(2026, month, 1, 0, 0, 0, TimeSpan.FromHours(8));
    }

    [Fact]
    public async Task A_new_member_is_sent_with_what_was_given_and_nothing_else()
    {
        using var shop = new OnexShop("""{"response":{"member_id":"77","self_code":10001}}""");
        var write = Writing(shop).Prepare(new MemberCreation
        {
            UserName = "jacky", ExternalId = "123", Mobile = "13812345678", Birthday = new DateTime(1990, 9, 9), Sex = CrmSex.Unknown, IsVip = false,
            ReferralCode = "100000001", SourceTerminal = "POS-112", OperationKey = "k1",
        });

        var result = await write.SendAsync(shop.Log, OnexShop.Stop);

        Assert.Equal(
            """
            {"uid":"123","parent_code":"100000001","source_terminal":"POS-112","uname":"jacky","mobile":"13812345678","birthday":"1990-09-09","sex":"0","is_vip":"0"}
            """.Trim(),
            shop.Content.ToJsonString());
        Assert.Equal("77", result.Id);
    }

    [Theory]
    [InlineData("id", "123", null, true)]
    [InlineData("mobile", null, "13812345678", true)]
    [InlineData("neither", null, null, false)]
    public async Task A_lost_creation_is_repeated_only_where_the_server_knows_the_member_again(string name, string? external, string? mobile, bool keyed)
    {
        using var shop = new OnexShop("<html>");
        var write = Writing(shop).Prepare(new MemberCreation { UserName = "jacky", ExternalId = external, Mobile = mobile });

        var error = await Assert.ThrowsAsync<CrmException>(() => write.SendAsync(shop.Log, OnexShop.Stop));

        Assert.True(error.ErrorId == CrmErrorId.OutcomeUnknown, name);
        Assert.Equal((CrmResultStatus.InDoubt, error.OperationKey), (error.Result!.Status, error.Result.OperationKey));
        Assert.Equal(keyed, (keyed ? shop.Operations.AddMember : shop.Operations.AddMemberUnkeyed).MayRepeatWhenUnproven);
    }

    public static TheoryData<string, MemberCreationCase> Refusals => new()
    {
        { "no user name", new MemberCreationCase("UserName", null, null, null) },
        { "mobile", new MemberCreationCase("Mobile", "x", "123", null) },
        { "email", new MemberCreationCase("Email", "x", null, "nobody") },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Bad_input_names_its_field_and_sends_nothing(string name, MemberCreationCase given)
    {
        using var shop = new OnexShop("{}");

        var error = Assert.Throws<CrmException>(() =>
            Writing(shop).Prepare(new MemberCreation { UserName = given.UserName, Mobile = given.Mobile, Email = given.Email }));

        Assert.True(error.ErrorId == CrmErrorId.InvalidInput, name);
        Assert.StartsWith(given.Field + ":", error.Message);
        Assert.Empty(shop.Script.Sent);
    }

    [Fact]
    public void A_change_without_a_field_and_fields_onex_does_not_have_are_refused()
    {
        using var shop = new OnexShop("{}");

        Assert.Contains("no field", Assert.Throws<CrmException>(() => Writing(shop).Prepare(new MemberChange { Id = "7" })).Message);
        Assert.StartsWith("UserName:", Assert.Throws<CrmException>(() => Writing(shop).Prepare(new MemberChange { Id = "7", UserName = "x" })).Message);
        Assert.StartsWith("CardNo:", Assert.Throws<CrmException>(() => Writing(shop).Prepare(new MemberCreation { UserName = "x", CardNo = "1" })).Message);
        Assert.StartsWith("Country:", Assert.Throws<CrmException>(() => Writing(shop).Prepare(new MemberCreation { UserName = "x", Country = "x" })).Message);
        Assert.StartsWith("Mobile:", Assert.Throws<CrmException>(() => Members(shop).Read(new MemberQuery { Mobile = "1" }, new ReadOptions(), shop.Log, OnexShop.Stop)).Message);
    }

    [Theory]
    [InlineData(false, """{"referee_member_id":"54","recommended_member_ids":["10","12"]}""")]
    [InlineData(true, """{"referee_member_id":"54","recommended_member_ids":"10,12"}""")]
    public async Task Referrals_are_sent_in_the_servers_dialect(bool comma, string content)
    {
        using var shop = new OnexShop("""{"response":{"referee_member_id":54}}""", OnexShop.Usual with { CommaIds = comma });
        var referrals = new OnexReferrals(shop.Client, shop.Operations, shop.Settings);

        var result = await referrals.Prepare(new ReferralChange("54", [10, 12, 10])).SendAsync(shop.Log, OnexShop.Stop);

        Assert.Equal(content, shop.Content.ToJsonString());
        Assert.Equal("54", result.Id);
        Assert.StartsWith("MemberId: 54 is the referrer", Assert.Throws<CrmException>(() => referrals.Prepare(new ReferralChange("54", [54]))).Message);
        Assert.StartsWith("MemberId:", Assert.Throws<CrmException>(() => referrals.Prepare(new ReferralChange("54", []))).Message);
    }

    /// <summary>What is wrong with a creation.</summary>
    public sealed record MemberCreationCase(string Field, string? UserName, string? Mobile, string? Email);

    private static OnexMembers Members(OnexShop shop) => new(shop.Client, shop.Operations);

    private static OnexMemberWriting Writing(OnexShop shop) => new(shop.Client, shop.Operations);

    private static Task<List<CrmMember>> ReadAsync(OnexShop shop, MemberQuery query) =>
        OnexShop.RowsAsync(Members(shop).Read(query, new ReadOptions(), shop.Log, OnexShop.Stop));
}
