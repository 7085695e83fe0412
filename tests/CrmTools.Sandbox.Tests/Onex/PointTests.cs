using System.Text.Json;

namespace CrmTools.Sandbox.Tests.Onex;

public sealed class PointTests
{
    private readonly SandboxServer _server = new();
    private readonly OnexProbe _probe;

    public PointTests() => _probe = OnexProbe.InProcess(_server);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(900)]
    public async Task The_seed_log_adds_up_to_the_seed_balance(int person)
    {
        var points = (await _probe.OkAsync("taocrm.point.get", new { member_id = 100000 + person })).GetProperty("member_id");
        Assert.Equal(SandboxPeople.OnexPoints(person).ToString(), points.GetProperty("0").GetProperty("points").GetString());
        Assert.Equal(SandboxPeople.OnexSecondShopPoints(person).ToString(), points.GetProperty("1").GetProperty("points").GetString());
        var log = await Log(100000 + person);
        Assert.InRange(log.Count, 1, 3);
        Assert.Equal(points.GetProperty("total_point").GetString(), log.Sum(Change).ToString());
    }

    [Fact]
    public async Task Type_2_adds_and_type_1_sets_and_each_is_logged_with_before_and_after()
    {
        await Update(100001, 30, 2, "gift #k1");
        await Update(100001, -31, 2, "use #k2");
        await Update(100001, 7, 1, "set #k3");
        Assert.Equal("7", await Balance(100001));
        Assert.Equal(
            [("set #k3", "100", "7"), ("use #k2", "131", "100"), ("gift #k1", "101", "131")],
            (await Log(100001)).Take(3).Select(entry => (Text(entry, "point_desc"), Text(entry, "op_before_point"), Text(entry, "op_after_point"))));
        Assert.Equal([30m, -31m, -93m], _server.Ledger.Of("ONex", "100001").Select(entry => entry.Amount));
        Assert.Equal(7m, SandboxPeople.OnexPoints(1) + _server.Ledger.Sum("ONex", "100001", "shop_01"));
        Assert.Equal(1, _server.Ledger.CountOf("use #k2"));
        Assert.Single(_server.Ledger.Marked("#k3"));
    }

    [Fact]
    public async Task Points_never_fall_below_zero()
    {
        Assert.Equal("e000008", (await _probe.ErrorAsync("taocrm.point.update", Content(100001, -102, 2, "x"))).Code);
        await Update(100001, -101, 2, "x");
        Assert.Equal("0", await Balance(100001));
        var (code, detail) = await _probe.ErrorAsync("taocrm.point.update", Content(100001, -1, 1, "x"));
        Assert.Equal("e000006", code);
        Assert.StartsWith("point ", detail);
    }

    [Fact]
    public async Task Shops_have_balances_of_their_own()
    {
        await _probe.OkAsync("taocrm.point.update", new { member_id = 100001, shop_id = "shop_02", point = 5, type = 2, point_desc = "x" });
        Assert.Equal("101", await Balance(100001));
        Assert.Equal(["5"], (await Log(100001, "shop_02")).Select(entry => Text(entry, "point")));
        var error = await _probe.ErrorAsync("taocrm.point.update", new { member_id = 100001, shop_id = "shop_09", point = 5, type = 2, point_desc = "x" });
        Assert.Equal("e000008", error.Code);
    }

    [Theory]
    [InlineData("{\"member_id\":1,\"point\":1,\"type\":2}", "point_desc")]
    [InlineData("{\"member_id\":1,\"type\":2,\"point_desc\":\"x\"}", "point")]
    [InlineData("{\"member_id\":1,\"point\":1.5,\"type\":2,\"point_desc\":\"x\"}", "point")]
    [InlineData("{\"member_id\":1,\"point\":1,\"type\":3,\"point_desc\":\"x\"}", "type")]
    public async Task Update_checks_its_parameters(string content, string name)
    {
        var (code, detail) = await _probe.ErrorAsync("taocrm.point.update", content);
        Assert.Equal("e000006", code);
        Assert.StartsWith(name + " ", detail);
    }

    [Fact]
    public async Task Some_servers_require_the_shop_and_refuse_negative_points()
    {
        _server.Options.Onex.ShopIdRequired = true;
        Assert.StartsWith("shop_id ", (await _probe.ErrorAsync("taocrm.point.update", Content(100001, 1, 2, "x"))).Detail);
        _server.Options.Onex.ShopIdRequired = false;
        _server.Options.Onex.NegativePointRefused = true;
        Assert.Equal("e000006", (await _probe.ErrorAsync("taocrm.point.update", Content(100001, -1, 2, "x"))).Code);
        Assert.Equal(0, _server.Ledger.Count);
    }

    [Fact]
    public async Task A_referral_code_credits_its_owner()
    {
        var reply = await _probe.OkAsync("taocrm.point.update_by_parent_code", new { register_crm_member_id = 100002, parent_code = 900001, point = 50 });
        Assert.Equal("100002", reply.GetProperty("register_crm_member_id").GetString());
        Assert.Equal("151", await Balance(100001));
        Assert.Equal("推荐注册 100002", Text((await Log(100001))[0], "point_desc"));
        var unknown = await _probe.ErrorAsync("taocrm.point.update_by_parent_code", new { register_crm_member_id = 100002, parent_code = 1, point = 50 });
        Assert.Equal("e000008", unknown.Code);
    }

    [Fact]
    public async Task The_log_has_pages_and_a_total()
    {
        for (var i = 1; i <= 5; i++) await Update(100001, i, 2, "n" + i);
        var page = await _probe.OkAsync("taocrm.pointlog.getlist", new { member_id = 100001, page = 2, page_size = 2 });
        Assert.Equal("6", page.GetProperty("totalResult").GetString());
        Assert.Equal(["n3", "n2"], page.GetProperty("logs").EnumerateArray().Select(entry => Text(entry, "point_desc")));
        _server.Options.Onex.LogOldestFirst = true;
        Assert.Equal("n5", Text((await Log(100001))[^1], "point_desc"));
    }

    private static object Content(int member, int point, int type, string description) =>
        new { member_id = member, point, type, point_desc = description };

    private static string? Text(JsonElement entry, string name) => entry.GetProperty(name).GetString();

    private static long Change(JsonElement entry) => long.Parse(Text(entry, "point")!);

    private Task Update(int member, int point, int type, string description) =>
        _probe.OkAsync("taocrm.point.update", Content(member, point, type, description));

    private async Task<string?> Balance(int member) =>
        (await _probe.OkAsync("taocrm.point.get", new { member_id = member })).GetProperty("member_id").GetProperty("0").GetProperty("points").GetString();

    private async Task<List<JsonElement>> Log(int member, string? shop = null)
    {
        var reply = await _probe.OkAsync("taocrm.pointlog.getlist", new { member_id = member, shop_id = shop, page = 1, page_size = 100 });
        return [.. reply.GetProperty("logs").EnumerateArray()];
    }
}
