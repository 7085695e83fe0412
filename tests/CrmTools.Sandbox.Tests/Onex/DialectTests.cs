using System.Text.Json;
using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Tests.Onex;

public sealed class DialectTests
{
    private static readonly object Who = new { member_id = 100002 };
    private readonly SandboxServer _server = new();
    private readonly OnexProbe _probe;

    public DialectTests() => _probe = OnexProbe.InProcess(_server);

    private OnexDialect Dialect => _server.Options.Onex;

    [Theory]
    [InlineData("response")]
    [InlineData("")]
    [InlineData("<br/>some message")]
    public async Task The_root_may_be_empty_or_a_message(string root)
    {
        Dialect.RootName = root;
        Assert.StartsWith($"{{\"{root}\":{{\"member\":", await _probe.TextAsync("taocrm.members.get", Who));
    }

    [Fact]
    public async Task Writes_may_reply_1()
    {
        Dialect.RootName = "";
        Dialect.WritesReplyOne = true;
        Assert.Equal("{\"\":1}", await _probe.TextAsync("taocrm.members.update", new { member_id = 100002, remark = "x" }));
        Assert.Equal("{\"\":1}", await _probe.TextAsync("taocrm.point.update", new { member_id = 100002, point = 1, type = 2, point_desc = "x" }));
        var added = await _probe.OkAsync("taocrm.members.add", new { uname = "still needs an id" });
        Assert.Equal("101201", added.GetProperty("member_id").GetString());
    }

    [Fact]
    public async Task A_failure_may_be_flat()
    {
        Dialect.ErrorForm = OnexErrorForm.Flat;
        Assert.Equal(
            "{\"error_code\":\"e000006\",\"msg\":\"应用级参数错误:member_id 不能为空\"}", await _probe.TextAsync("taocrm.members.get", "{}"));
    }

    [Fact]
    public async Task Points_may_come_as_the_document_says()
    {
        Dialect.PointForm = OnexPointForm.ShopPointList;
        Assert.Equal(
            "{\"response\":{\"shop_point_list\":[{\"shop_id\":\"shop_01\",\"node_id\":\"5940\",\"points\":\"102\",\"total_point\":\"102\"},"
            + "{\"shop_id\":\"shop_02\",\"node_id\":\"5941\",\"points\":\"0\",\"total_point\":\"102\"}]}}",
            await _probe.TextAsync("taocrm.point.get", Who));
    }

    [Fact]
    public async Task Lists_may_be_named_as_the_document_says()
    {
        Dialect.DocumentedPointLog = true;
        Dialect.OrdersUnderMember = true;
        var log = await _probe.OkAsync("taocrm.pointlog.getlist", new { member_id = 100002, page = 1, page_size = 5 });
        Assert.Equal(log.GetProperty("total_result").GetString(), log.GetProperty("point_log_list").GetArrayLength().ToString());
        var orders = await _probe.OkAsync("taocrm.orders.search", new { member_id = 100004, start_created_date = "2000-1-1", page = 1, page_size = 5 });
        Assert.Equal(2, orders.GetProperty("member").GetArrayLength());
    }

    [Fact]
    public async Task Sexes_and_flags_may_be_words_and_numbers_bare()
    {
        await _probe.OkAsync("taocrm.members.update", new { member_id = 100002, sex = 0, is_vip = true });
        Assert.Equal(("0", "1"), (await Field("sex"), await Field("is_vip")));
        Dialect.SexForm = OnexSexForm.Word;
        Dialect.FlagForm = OnexFlagForm.Word;
        Assert.Equal(("unkown", "true"), (await Field("sex"), await Field("is_vip")));
        Dialect.BareNumbers = true;
        var member = await Member();
        Assert.Equal(JsonValueKind.True, member.GetProperty("is_vip").ValueKind);
        Assert.Equal(100002, member.GetProperty("member_id").GetInt64());
    }

    [Theory]
    [InlineData(OnexDateForm.Iso, "1990-09-09", "2026-09-02 16:06:07")]
    [InlineData(OnexDateForm.Compact, "19900909", "20260902160607")]
    [InlineData(OnexDateForm.Unpadded, "1990-9-9", "2026-9-2 16:06:07")]
    [InlineData(OnexDateForm.Chinese, "1990年9月9日", "2026年9月2日16:06:07")]
    [InlineData(OnexDateForm.Unix, "652809600", "1788336367")]
    public async Task Dates_have_five_forms(OnexDateForm form, string day, string time)
    {
        await _probe.OkAsync("taocrm.members.update", new { member_id = 100002, birthday = "1990-9-9" });
        var order = Orders.Whole();
        order["uname"] = "member000002";
        order["buy_time"] = "2026年9月2日16:06:07";
        await _probe.OkAsync("taocrm.posorder.add", order);
        Dialect.BirthdayForm = form;
        Dialect.TimeForm = form;
        Assert.Equal(day, await Field("birthday"));
        var orders = await _probe.OkAsync("taocrm.orders.search", new { member_id = 100002, start_created_date = "2026-09-02", page = 1, page_size = 1 });
        Assert.Equal(time, orders.GetProperty("orders")[0].GetProperty("createtime").GetString());
        if (form == OnexDateForm.Unix) Dialect.BareNumbers = true;
        if (form == OnexDateForm.Unix) Assert.Equal(JsonValueKind.Number, (await Member()).GetProperty("birthday").ValueKind);
    }

    [Fact]
    public async Task Op_time_may_lose_its_half_of_the_day()
    {
        // The seed log's second entry is two hours after the first; one of a day's entries is after noon for some member.
        var member = Enumerable.Range(1, 50).First(i => new Population(_server.Options.Seed, 1200).CreatedAt(i).Hour > 12);
        var content = new { member_id = 100000 + member, page = 1, page_size = 9 };
        var full = (await _probe.OkAsync("taocrm.pointlog.getlist", content)).GetProperty("logs").EnumerateArray().Last().GetProperty("op_time").GetString()!;
        Dialect.TwelveHourOpTime = true;
        var half = (await _probe.OkAsync("taocrm.pointlog.getlist", content)).GetProperty("logs").EnumerateArray().Last().GetProperty("op_time").GetString()!;
        Assert.Equal(int.Parse(full[11..13]) - 12, int.Parse(half[11..13]));
        Assert.Equal(full[13..], half[13..]);
    }

    [Fact]
    public async Task Absent_values_may_be_null_and_extra_fields_missing()
    {
        await _probe.OkAsync("taocrm.members.update", new { member_id = 100002, remark = "" });
        Assert.Equal("", await Field("remark"));
        Dialect.AbsentIsNull = true;
        Assert.Null(await Field("remark"));
        Dialect.CreatedField = "";
        Dialect.UpdatedField = "modified";
        Dialect.MemberIdInReplies = false;
        var member = await Member();
        Assert.False(member.TryGetProperty("create_time", out _));
        Assert.False(member.TryGetProperty("member_id", out _));
        Assert.True(member.TryGetProperty("modified", out _));
    }

    [Theory]
    [InlineData("say \"hi\"")]
    [InlineData("back\\slash")]
    [InlineData("line\r\nbreak\tand tab")]
    public async Task Stored_values_are_written_unescaped_and_break_the_json(string remark)
    {
        await _probe.OkAsync("taocrm.members.update", new { member_id = 100002, remark });
        var text = await _probe.TextAsync("taocrm.members.get", Who);
        Assert.Contains($"\"remark\":\"{remark}\"", text);
        Assert.ThrowsAny<JsonException>(() => OnexProbe.Parse(text));
    }

    [Fact]
    public void Every_switch_can_be_set_by_text_and_a_wrong_one_is_named()
    {
        _server.Options.SetDialect("onex.errorForm", "flat");
        _server.Options.SetDialect("onex.timestampWindow", "00:10:00");
        _server.Options.SetDialect("onex.DropEvery", "3");
        _server.Options.SetDialect("UniCrm.openIdInPath", "true");
        Assert.Equal((OnexErrorForm.Flat, TimeSpan.FromMinutes(10), 3), (Dialect.ErrorForm, Dialect.TimestampWindow, Dialect.DropEvery));
        Assert.True(_server.Options.Unicrm.OpenIdInPath);
        Assert.Contains("Colour", Assert.Throws<ArgumentException>(() => _server.Options.SetDialect("onex.Colour", "x")).Message);
        Assert.Contains("ErrorForm", Assert.Throws<ArgumentException>(() => _server.Options.SetDialect("onex.ErrorForm", "x")).Message);
        Assert.Throws<ArgumentException>(() => _server.Options.SetDialect("sap.ErrorForm", "x"));
    }

    private async Task<JsonElement> Member() => (await _probe.OkAsync("taocrm.members.get", Who)).GetProperty("member");

    private async Task<string?> Field(string name) => (await Member()).GetProperty(name).GetString();
}
