using CrmTools.Core.Vendors.Unicrm;

namespace CrmTools.Core.Tests.Vendors.Unicrm;

/// <summary>The document's samples, read by the abilities in both formats.</summary>
public sealed class UnicrmReadingTests
{
    private static readonly UnicrmSettings Xml = UnicrmShop.Usual with { IsXml = true };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Member_types(bool xml)
    {
        using var shop = Shop(xml, UnicrmSamples.TypesJson, UnicrmSamples.TypesXml);

        var rows = await RowsAsync(new UnicrmMemberTypes(shop.Client, shop.Reading).Read(new MemberTypeQuery(), new ReadOptions(), shop.Log, UnicrmShop.Stop));

        Assert.Equal(["01 充值卡", "02 贵宾卡", "03 会员卡"], rows.Select(row => $"{row.Id} {row.Name}"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_of_members(bool xml)
    {
        using var shop = Shop(xml, UnicrmSamples.MembersJson, UnicrmSamples.MembersXml);

        var row = Assert.Single(await RowsAsync(new UnicrmMembers(shop.Client, shop.Reading)
            .Read(new MemberQuery { MemberType = "01" }, new ReadOptions(Skip: 5, First: 1, PageSize: 50), shop.Log, UnicrmShop.Stop)));

        Assert.Equal(("000780", "000780", "01", "充值卡", "不能为空 123", "1@1"), (row.Id, row.CardNo, row.MemberType, row.MemberTypeName, row.Mobile, row.Email));
        Assert.Equal(["00:1141.74", "10:0", "20:0"], row.Account.Select(account => FormattableString.Invariant($"{account.AccountNo}:{account.Balance}")));
        Assert.Equal(0, row.PointBalance);
        Assert.Equal("/api/member?sortNo=01&skip=5&top=50&token=8EiHltO5sEu7gco5w6cGrQ", Assert.Single(shop.Sent).Uri.PathAndQuery);
    }

    [Theory]
    [InlineData(false, null, null)]
    [InlineData(true, "139****", "备注")]
    public async Task One_member(bool xml, string? mobile, string? remark)
    {
        using var shop = Shop(xml, UnicrmSamples.MemberJson, UnicrmSamples.MemberXml);

        var row = Assert.Single(await RowsAsync(new UnicrmMembers(shop.Client, shop.Reading)
            .Read(new MemberQuery { CardNo = "11000121" }, new ReadOptions(), shop.Log, UnicrmShop.Stop)));

        Assert.Equal(("11000121", "800616", 1899m, mobile, remark), (row.Id, row.Name, row.PointBalance, row.Mobile, row.Remark));
        Assert.Equal("储值", row.Account[0].Name);
        Assert.Equal(xml ? "application/xml" : "application/json", Assert.Single(shop.Sent).Accept);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_of_an_accounts_statement(bool xml)
    {
        using var shop = Shop(xml, UnicrmSamples.ItemsJson, UnicrmSamples.ItemsXml);
        var accounts = new UnicrmAccounts(shop.Client, shop.Reading);

        var row = Assert.Single(await RowsAsync(accounts.Read(new AccountEntryQuery("11000121", "00"), new ReadOptions(First: 1), shop.Log, UnicrmShop.Stop)));
        var point = Assert.Single(await RowsAsync(accounts.Read(new PointLogQuery("11000121", null, null), new ReadOptions(First: 1), shop.Log, UnicrmShop.Stop)));

        Assert.Equal(
            ("1001-1605302312-164", 11335.5m, 16m, null, 16m, "1001-160530008-49", "上海总店"),
            (row.Id, row.BalanceAfter, row.Debit, row.Credit, row.Quantity, row.SourceNo, row.Terminal));
        Assert.Equal(new DateTimeOffset(2016, 5, 30, 23, 12, 45, 907, TimeSpan.FromHours(8)), row.Time);
        Assert.Equal("11,335.50", row.Extra["display_balance"]);
        Assert.Equal((-16m, 11351.5m, 11335.5m, null), (point.Change, point.BalanceBefore, point.BalanceAfter, point.OperationKey));
        Assert.Equal(
            ["/api/accountitem?cardno=11000121&accountSortNo=00&skip=0&top=200", "/api/accountitem?cardno=11000121&accountSortNo=10&skip=0&top=200"],
            shop.Sent.Select(request => request.Uri.PathAndQuery.Split("&token")[0]));
    }

    [Theory]
    [InlineData("no", """{"success":true,"data":{"total_count":0,"items":[]}}""")]
    [InlineData("null", """{"success":true,"data":{"total_count":0,"items":null}}""")]
    public async Task An_empty_list_has_no_rows(string name, string reply)
    {
        using var shop = new UnicrmShop(reply);

        Assert.True((await RowsAsync(new UnicrmMembers(shop.Client, shop.Reading)
            .Read(new MemberQuery(), new ReadOptions(), shop.Log, UnicrmShop.Stop))).Count == 0, name);
        Assert.Single(shop.Sent);
    }

    [Theory]
    [InlineData("id", "/api/member?cardno=7%2F8", "Id", "7/8")]
    [InlineData("card", "/api/member?cardno=a%20b%26c", "CardNo", "a b&c")]
    [InlineData("mobile", "/api/member?mobilephone=13800138000", "Mobile", "13800138000")]
    [InlineData("open id", "/api/weixinmember/o%2F1%3F2?", "WeChatOpenId", "o/1?2")]
    public async Task One_member_is_asked_for_by_any_of_its_numbers(string name, string url, string field, string value)
    {
        using var shop = new UnicrmShop(UnicrmSamples.MemberJson);
        var query = field switch
        {
            "Id" => new MemberQuery { Id = value },
            "CardNo" => new MemberQuery { CardNo = value },
            "Mobile" => new MemberQuery { Mobile = value },
            _ => new MemberQuery { WeChatOpenId = value },
        };

        var row = Assert.Single(await RowsAsync(new UnicrmMembers(shop.Client, shop.Reading).Read(query, new ReadOptions(), shop.Log, UnicrmShop.Stop)));

        Assert.True(Assert.Single(shop.Sent).Uri.PathAndQuery.StartsWith(url, StringComparison.Ordinal), $"{name}: {shop.Sent[0].Uri.PathAndQuery}");
        Assert.Equal(field == "WeChatOpenId" ? value : null, row.WeChatOpenId);
    }

    [Fact]
    public async Task Points_are_the_balance_of_account_10()
    {
        using var shop = new UnicrmShop(UnicrmSamples.MemberJson);

        var row = Assert.Single(await RowsAsync(new UnicrmPoints(shop.Client, shop.Reading).Read(new PointQuery("11000121", null), new ReadOptions(), shop.Log, UnicrmShop.Stop)));

        Assert.Equal(("11000121", 1899m), (row.CardNo, row.Balance));
    }

    [Fact]
    public async Task An_answer_without_data_to_a_question_is_a_protocol_error()
    {
        using var shop = new UnicrmShop("""{"success":true}""");

        var error = await Assert.ThrowsAsync<CrmException>(() =>
            RowsAsync(new UnicrmMemberTypes(shop.Client, shop.Reading).Read(new MemberTypeQuery(), new ReadOptions(), shop.Log, UnicrmShop.Stop)));

        Assert.Equal(CrmErrorId.ProtocolError, error.ErrorId);
    }

    private static UnicrmShop Shop(bool xml, string json, string xmlText) =>
        xml ? new UnicrmShop(xmlText, Xml, "application/xml") : new UnicrmShop(json);

    private static async Task<List<T>> RowsAsync<T>(IAsyncEnumerable<Page<T>> pages)
    {
        var rows = new List<T>();
        await foreach (var page in pages) rows.AddRange(page.Items);
        return rows;
    }
}
