using CrmTools.Core.Vendors.Onex;

namespace CrmTools.Core.Tests.Vendors.Onex;

public sealed class OnexPointTests
{
    [Theory]
    [InlineData(
        "numbered below member_id",
        """{"response":{"member_id":{"0":{"shop_id":"a","node_id":"1","points":50},"1":{"shop_id":"b","node_id":"2","points":"5"},"total_point":55}}}""",
        "a:50/55 b:5/55")]
    [InlineData("numbered at the root", """{"response":{"0":{"shop_id":"a","points":"50"},"1":{"shop_id":"b","points":"5"},"total_point":"55"}}""", "a:50/55 b:5/55")]
    [InlineData(
        "the document's list", """{"response":{"shop_point_list":[{"shop_id":"asdas2","node_id":"143125810","points":"55","total_point":"55"}]}}""", "asdas2:55/55")]
    [InlineData("the document's list of one, not an array", """{"":{"shop_point_list":{"shop_id":"a","points":"5"}}}""", "a:5/")]
    [InlineData("a bare array", """{"response":[{"shop_id":"a","points":"5"},{"shop_id":"b","points":"6"}]}""", "a:5/ b:6/")]
    [InlineData("only a total", """{"response":{"total_point":"55"}}""", ":55/55")]
    [InlineData("only a total below member_id", """{"response":{"member_id":{"total_point":7}}}""", ":7/7")]
    [InlineData("nothing", """{"response":[]}""", "")]
    [InlineData("an empty text", """{"response":""}""", "")]
    [InlineData("an empty list", """{"response":{"shop_point_list":[]}}""", "")]
    public async Task Every_form_of_a_balance_is_read(string name, string reply, string expected)
    {
        using var shop = new OnexShop(reply);

        var rows = await OnexShop.RowsAsync(
            new OnexPoints(shop.Client, shop.Operations).Read(new PointQuery("7", null), new ReadOptions(), shop.Log, OnexShop.Stop));

        Assert.True(expected == string.Join(' ', rows.Select(row => $"{row.ShopId}:{row.Balance}/{row.Total}")), name);
        Assert.All(rows, row => Assert.Equal("7", row.MemberId));
        Assert.Equal("""{"member_id":"7"}""", shop.Content.ToJsonString());
        Assert.Equal("taocrm.point.get", shop.Method);
    }

    [Fact]
    public async Task The_node_id_is_kept_among_the_extra_fields()
    {
        using var shop = new OnexShop("""{"response":{"member_id":{"0":{"shop_id":"a","node_id":"99","points":50,"level":"gold"}}}}""");

        var row = Assert.Single(await OnexShop.RowsAsync(
            new OnexPoints(shop.Client, shop.Operations).Read(new PointQuery("7", null), new ReadOptions(), shop.Log, OnexShop.Stop)));

        Assert.Equal("99", row.Extra["node_id"]);
        Assert.Equal("gold", row.Extra["level"]);
    }

    [Theory]
    [InlineData("the servers' form", """{"response":{"logs":[ROW],"totalResult":1}}""")]
    [InlineData("the document's form", """{"response":{"point_log_list":[ROW],"total_result":"1"}}""")]
    [InlineData("a list of one, not an array", """{"":{"logs":ROW,"totalResult":"1"}}""")]
    public async Task Every_form_of_the_log_is_read(string name, string reply)
    {
        const string row = """
            {"point_type":"t","op_time":"2015-8-20 17:47:51","op_before_point":"22","op_after_point":"33","point":"11","point_mode":"1","shop_id":"s",
             "is_expired":"0","expired_time":"2015-8-20 17:48:43","point_desc":"积分调整 #k1"}
            """;
        using var shop = new OnexShop(reply.Replace("ROW", row));

        var entry = Assert.Single(await LogAsync(shop));

        Assert.True((11m, 22m, 33m, "k1", false) == (entry.Change, entry.BalanceBefore, entry.BalanceAfter, entry.OperationKey, entry.IsExpired), name);
        Assert.Equal(new DateTimeOffset(2015, 8, 20, 17, 47, 51, TimeSpan.FromHours(8)), entry.Time);
        Assert.Equal("1", entry.Extra["point_mode"]);
        Assert.Single(shop.Script.Sent);
    }

    [Theory]
    [InlineData("\"2015-08-20 05:47:51 foo\"")]
    [InlineData("\"\"")]
    [InlineData("\"0001-01-01 00:00:00\"")]
    [InlineData("null")]
    public async Task An_entry_without_a_readable_time_is_an_entry_still(string time)
    {
        using var shop = new OnexShop($$$"""{"response":{"logs":[{"op_time":{{{time}}},"point":"-5"}],"totalResult":1}}""");

        var entry = Assert.Single(await LogAsync(shop));

        Assert.Null(entry.Time);
        Assert.Equal(-5, entry.Change);
    }

    [Theory]
    [InlineData("k1", true, "why #k1")]
    [InlineData("k1", false, "why")]
    [InlineData("a key with spaces", true, "why #ctc41j2hv96h4d1zh8")]
    public async Task An_added_point_ends_its_description_with_its_key_or_a_digest_of_it(string key, bool hasMark, string description)
    {
        using var shop = new OnexShop("""{"response":{"member_id":7}}""", OnexShop.Usual with { HasMark = hasMark });
        var write = Writing(shop).Prepare(new PointChange { MemberId = "7", Point = -5, ShopId = "s", Description = "why", OperationKey = key });

        var result = await write.SendAsync(shop.Log, OnexShop.Stop);

        Assert.Equal(
            $$"""{"member_id":"7","shop_id":"s","point":"-5","type":"2","point_desc":"{{description}}"}""", shop.Content.ToJsonString(OnexText.Json));
        Assert.Equal((CrmResultStatus.Applied, "7", key, "point.update"), (result.Status, result.Id, result.OperationKey, result.Operation));
        Assert.Equal("Deduct 5 points", write.Action);
    }

    [Fact]
    public async Task Set_points_carry_type_1_and_no_mark()
    {
        using var shop = new OnexShop("""{"":1}""", OnexShop.Usual with { PointClass = "points" });

        var result = await Writing(shop).Prepare(new PointSetting("7", 0, null, null)).SendAsync(shop.Log, OnexShop.Stop);

        Assert.Equal("""{"member_id":"7","point":"0","type":"1","point_desc":"积分调整"}""", shop.Content.ToJsonString(OnexText.Json));
        Assert.Equal("taocrm.points.update", shop.Method);
        Assert.Equal((CrmResultStatus.Applied, null), (result.Status, result.Id));
    }

    [Fact]
    public async Task Points_for_a_referrer_name_the_new_member_and_the_code()
    {
        using var shop = new OnexShop("""{"response":{"register_crm_member_id":"7"}}""");

        var result = await Writing(shop).Prepare(new ReferralPointChange("7", "900001", 30, "k2")).SendAsync(shop.Log, OnexShop.Stop);

        Assert.Equal("""{"register_crm_member_id":"7","parent_code":"900001","point":"30"}""", shop.Content.ToJsonString());
        Assert.Equal("7", result.Id);
    }

    [Theory]
    [InlineData("no member", null, 5L, "MemberId")]
    [InlineData("no number", "x", 5L, "MemberId")]
    [InlineData("no change", "7", 0L, "Point")]
    public void Bad_input_is_refused_before_anything_is_sent(string name, string? member, long point, string field)
    {
        using var shop = new OnexShop("{}");

        var error = Assert.Throws<CrmException>(() => Writing(shop).Prepare(new PointChange { MemberId = member, Point = point }));

        Assert.True(error.ErrorId == CrmErrorId.InvalidInput, name);
        Assert.StartsWith(field + ":", error.Message);
        Assert.Throws<CrmException>(() => Writing(shop).Prepare(new PointSetting("7", -1, null, null)));
        Assert.Throws<CrmException>(() => Writing(shop).Prepare(new PointChange { CardNo = "c", Point = 1 }));
        Assert.Empty(shop.Script.Sent);
    }

    private static OnexPointWriting Writing(OnexShop shop) => new(shop.Client, shop.Operations, shop.Settings, new OnexPointLog(shop.Client, shop.Operations, shop.Settings));

    private static Task<List<CrmPointEntry>> LogAsync(OnexShop shop) => OnexShop.RowsAsync(
        new OnexPointLog(shop.Client, shop.Operations, shop.Settings).Read(new PointLogQuery("7", null, null), new ReadOptions(), shop.Log, OnexShop.Stop));
}
