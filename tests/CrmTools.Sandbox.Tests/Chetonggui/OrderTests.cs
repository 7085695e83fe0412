namespace CrmTools.Sandbox.Tests.Chetonggui;

public sealed class OrderTests
{
    private static readonly string Company = SandboxPeople.ChetongguiOwnCompany;

    private readonly SandboxServer _server = new();
    private readonly ChetongguiProbe _probe;

    public OrderTests() => _probe = ChetongguiProbe.InProcess(_server);

    [Fact]
    public async Task An_order_is_placed_once_for_its_timestamps()
    {
        var order = new { param = new[] { ChetongguiProbe.Line("WEBERP1"), ChetongguiProbe.Line("WEBERP2", "G1002") } };
        var first = await _probe.AskAsync("order/place", order);
        var again = await _probe.AskAsync("order/place", order);
        Assert.Equal(first.GetProperty("order_id").GetString(), again.GetProperty("order_id").GetString());
        Assert.Equal("WEBERP2", first.GetProperty("data")[1].GetProperty("timestamp").GetString());
        var entry = Assert.Single(_server.Ledger.Entries());
        Assert.Equal(("PlaceOrder", 234.04m, "WEBERP1"), (entry.Operation, entry.Amount, entry.Mark));
        _server.Options.Chetonggui.RefusesRepeatedOrder = true;
        Assert.Equal("下单失败,timestamp不能重复", ChetongguiProbe.Message(await _probe.AskAsync("order/place", order)));
        Assert.Equal(1, _server.Ledger.Count);
    }

    [Theory]
    [InlineData("WEBERP1", "WEBERP1")]
    [InlineData("WEBERP1", "ERP2")]
    [InlineData("WEBERP1", "WEBERP")]
    [InlineData("WEBERP1", "WEBERPx")]
    public async Task Timestamps_that_repeat_or_have_another_form_are_refused(string one, string other)
    {
        var reply = await _probe.AskAsync("order/place", new { param = new[] { ChetongguiProbe.Line(one), ChetongguiProbe.Line(other) } });
        Assert.Equal(1, ChetongguiProbe.Status(reply));
        Assert.Equal(0, _server.Ledger.Count);
    }

    [Fact]
    public async Task A_timestamp_of_another_order_is_refused_in_every_dialect()
    {
        await _probe.AskAsync("order/place", new { param = new[] { ChetongguiProbe.Line("WEBERP1") } });
        var reply = await _probe.AskAsync("order/place", new { param = new[] { ChetongguiProbe.Line("WEBERP1"), ChetongguiProbe.Line("WEBERP2") } });
        Assert.Equal((1, 1), (ChetongguiProbe.Status(reply), _server.Ledger.Count));
    }

    [Fact]
    public async Task An_order_goes_from_placed_to_received_and_no_step_twice()
    {
        var id = SandboxPeople.ChetongguiOrderId(5);
        async Task<int> Step(string path, object param) => ChetongguiProbe.Status(await _probe.AskAsync(path, new { param }));
        var ship = new { order_id = id, logistics_order = "SF1", logistics_name = "顺丰", status = 50 };
        var receive = new { order_id = id, logistics_order = "SF1", status = 55 };
        Assert.Equal(1, await Step("order/ship", ship));
        Assert.Equal(new[] { 0, 1 }, new[] { await Step("order/query", new { companyID = Company, order_id = id, op_type = 1 }), await Step("order/query", new { companyID = Company, order_id = id, op_type = 1 }) });
        Assert.Equal(new[] { 0, 1 }, new[] { await Step("order/ship", ship), await Step("order/ship", ship) });
        Assert.Equal(new[] { 1, 0, 1 }, new[] { await Step("order/receive", new { order_id = id, logistics_order = "SF2", status = 55 }), await Step("order/receive", receive), await Step("order/receive", receive) });
        var shipment = (await _probe.AskAsync("order/shipment", new { param = new { order_id = id, op_type = 4 } })).GetProperty("data");
        Assert.Equal(("55", "已签收", "sandbox-sec"), (shipment.GetProperty("status").ToString(), shipment.GetProperty("message").GetString(), shipment.GetProperty("sec").GetString()));
        Assert.Equal(["AcceptOrder", "Ship", "Receive"], _server.Ledger.Entries().Select(entry => entry.Operation));
    }

    [Fact]
    public async Task A_return_is_shown_and_confirmed_once_in_param_or_flat()
    {
        foreach (var index in new[] { 4, 9 })
        {
            var id = SandboxPeople.ChetongguiOrderId(index);
            var shown = await _probe.AskAsync("order/return", new { param = new { companyID = Company, order_id = id } });
            Assert.Equal(("90", "TH" + id), (shown.GetProperty("order_status").ToString(), shown.GetProperty("logistics_order").GetString()));
            var fields = new { op_type = 99, companyID = Company, order_id = id, goods_id = "G1001" };
            Assert.Equal(0, ChetongguiProbe.Status(index == 4 ? await _probe.AskAsync("order/return/confirm", new { param = fields }) : await _probe.AskAsync("order/return/confirm", fields)));
            Assert.Equal(1, ChetongguiProbe.Status(await _probe.AskAsync("order/return/confirm", fields)));
        }

        Assert.Equal(2, _server.Ledger.Count);
    }

    [Fact]
    public async Task Another_companys_order_does_not_exist()
    {
        var reply = await _probe.AskAsync("order/query", new { param = new { companyID = "500001", order_id = SandboxPeople.ChetongguiOrderId(1), op_type = 4 } });
        Assert.Equal(1, ChetongguiProbe.Status(reply));
        Assert.Equal("订单不存在", ChetongguiProbe.Message(await _probe.AskAsync("order/query", new { param = new { companyID = Company, order_id = "1", op_type = 4 } })));
    }

    [Fact]
    public async Task Every_reminder_that_arrives_is_one()
    {
        var param = new { type = 1, sender = Company, receiver = "500001", message = "m", order_ID = SandboxPeople.ChetongguiOrderId(1), op_type = 1, timestamp = "7" };
        for (var time = 0; time < 2; time++) Assert.Equal(0, ChetongguiProbe.Status(await _probe.AskAsync("order/remind", new { param })));
        Assert.Equal(2, _server.Ledger.CountOf("7"));
    }
}
