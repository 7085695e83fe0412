namespace CrmTools.Sandbox.Tests.Onex;

public sealed class OrderTests
{
    private const string Add = "taocrm.posorder.add";
    private readonly SandboxServer _server = new();
    private readonly OnexProbe _probe;

    public OrderTests() => _probe = OnexProbe.InProcess(_server);

    [Fact]
    public async Task The_same_key_returns_the_same_order()
    {
        var first = await _probe.OkAsync(Add, Orders.Whole());
        Assert.Equal("100003", first.GetProperty("member_id").GetString());
        var changed = Orders.Whole();
        changed["order_amount"] = 1;
        Assert.Equal(first.GetRawText(), (await _probe.OkAsync(Add, changed)).GetRawText());
        changed["consumer_terminal"] = "another";
        Assert.NotEqual(first.GetProperty("tid").GetString(), (await _probe.OkAsync(Add, changed)).GetProperty("tid").GetString());
        Assert.Equal([59.4m, 1m], _server.Ledger.Where(entry => entry.Mark == "SO-1").Select(entry => entry.Amount));
    }

    [Fact]
    public async Task A_buyer_nobody_knows_becomes_a_member()
    {
        var order = Orders.Whole();
        order["uname"] = "stranger";
        Assert.Equal("101201", (await _probe.OkAsync(Add, order)).GetProperty("member_id").GetString());
        order["order_bn"] = "SO-2";
        Assert.Equal("101201", (await _probe.OkAsync(Add, order)).GetProperty("member_id").GetString());
    }

    [Theory]
    [InlineData("order_bn")]
    [InlineData("soure_shop")]
    [InlineData("consumer_terminal")]
    [InlineData("shop_node_id")]
    [InlineData("order_items")]
    [InlineData("op_name")]
    [InlineData("buy_msg")]
    public async Task What_the_document_requires_is_required(string name)
    {
        var order = Orders.Whole();
        order.Remove(name);
        var (code, detail) = await _probe.ErrorAsync(Add, order);
        Assert.Equal("e000006", code);
        Assert.StartsWith(name, detail);
    }

    [Fact]
    public async Task A_lenient_server_books_with_less()
    {
        _server.Options.Onex.LenientOrders = true;
        var order = Orders.Whole();
        foreach (var name in new[] { "op_name", "buy_msg", "contact", "finish_time" }) order.Remove(name);
        await _probe.OkAsync(Add, order);
    }

    [Fact]
    public async Task Items_need_a_total_price_except_where_the_dialect_says_no()
    {
        var order = Orders.Whole();
        order["order_items"] = "[{\"goods_bn\":\"G\",\"bn\":\"B\",\"name\":\"茶\",\"nums\":\"1\",\"price\":\"1\"}]";
        Assert.StartsWith("order_items[0].total_price", (await _probe.ErrorAsync(Add, order)).Detail);
        _server.Options.Onex.ItemTotalPriceRequired = false;
        await _probe.OkAsync(Add, order);
    }

    [Fact]
    public async Task Search_finds_seed_orders_and_new_ones_newest_first()
    {
        var order = Orders.Whole("SO-NEW");
        order["uname"] = "member000008";
        await _probe.OkAsync(Add, order);
        var all = await _probe.OkAsync("taocrm.orders.search", new { member_id = 100008, start_created_date = "2000-01-01", page = 1, page_size = 50 });
        Assert.Equal((1 + SandboxPeople.OnexOrders(8)).ToString(), all.GetProperty("total_result").GetString());
        var newest = all.GetProperty("orders")[0];
        Assert.Equal(("SO-NEW", "59.40", "2"), (newest.GetProperty("order_bn").GetString(), newest.GetProperty("total_amount").GetString(), newest.GetProperty("item_num").GetString()));
        var second = await _probe.OkAsync("taocrm.orders.search", new { member_id = 100008, start_created_date = "2000-01-01", page = 2, page_size = 1 });
        Assert.Equal(all.GetProperty("orders")[1].GetRawText(), second.GetProperty("orders")[0].GetRawText());
        var late = await _probe.OkAsync("taocrm.orders.search", new { member_id = 100008, start_created_date = "2026-09-01", page = 1, page_size = 50 });
        Assert.Equal(1, late.GetProperty("orders").GetArrayLength());
        var shop = await _probe.OkAsync("taocrm.orders.search", new { member_id = 100008, start_created_date = "2000-01-01", shop_id = "shop_02", page = 1, page_size = 50 });
        Assert.All(shop.GetProperty("orders").EnumerateArray(), item => Assert.Equal("shop_02", item.GetProperty("shop_id").GetString()));
    }
}
