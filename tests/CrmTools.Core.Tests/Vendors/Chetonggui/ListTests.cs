using CrmTools.Core.Vendors.Chetonggui;

namespace CrmTools.Core.Tests.Vendors.Chetonggui;

public sealed class ListTests
{
    [Theory]
    [InlineData("""[{"id":"1"},{"id":2}]""", "1,2")]
    [InlineData("""{"0":{"id":"1"},"1":{"id":"2"}}""", "1,2")]
    [InlineData("""{"first":{"id":"1"},"second":{"id":"2"},"count":2}""", "1,2")]
    [InlineData("""{"id":"1","name":"x"}""", "1")]
    [InlineData("{}", "")]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    [InlineData("\"\"", "")]
    [InlineData("""[null,{"id":"1"}]""", "1")]
    public async Task Rows_come_in_every_form(string data, string ids)
    {
        using var desk = await Desk.OpenAsync($$"""{"status":0,"totalRecords":"2","data":{{data}}}""", """{"status":0,"data":[]}""");
        var rows = await Desk.AllAsync(new ChetongguiCustomers(desk.Client).Read(new CustomerQuery(), new ReadOptions(), desk.Log, Desk.Stop));
        Assert.Equal(ids, string.Join(',', rows.Select(row => row.Id)));
    }

    [Fact]
    public async Task Pages_are_numbered_from_1_skipped_whole_and_at_most_50()
    {
        using var desk = await Desk.OpenAsync("""{"status":0,"totalRecords":101,"data":[{"id":"101"}]}""");
        var customers = new ChetongguiCustomers(desk.Client);
        var rows = await Desk.AllAsync(customers.Read(new CustomerQuery { Trade = "x" }, new ReadOptions(Skip: 100), desk.Log, Desk.Stop));
        Assert.Equal("101", Assert.Single(rows).Id);
        Assert.Equal("""{"op_type":4,"param":{"trade":"x"},"pageNum":3,"pageSize":50}""", Text(desk.Body(1)));
        Assert.Equal(2, desk.Server.Sent.Count);
        Assert.Throws<CrmException>(() => customers.Read(new CustomerQuery(), new ReadOptions(PageSize: 51), desk.Log, Desk.Stop));
    }

    [Fact]
    public async Task Skipping_into_a_page_drops_its_first_rows()
    {
        using var desk = await Desk.OpenAsync("""{"status":0,"totalRecords":4,"data":[{"id":"3"},{"id":"4"}]}""");
        var rows = await Desk.AllAsync(new ChetongguiCustomers(desk.Client).Read(new CustomerQuery(), new ReadOptions(Skip: 3, PageSize: 2), desk.Log, Desk.Stop));
        Assert.Equal("4", Assert.Single(rows).Id);
        Assert.Equal("2", $"{desk.Body(1)["pageNum"]}");
    }

    [Fact]
    public async Task A_discount_is_per_cent_here_and_hundredths_there_and_the_rest_is_kept()
    {
        using var desk = await Desk.OpenAsync("""{"status":0,"data":{"relation_ID":2,"goods_ID":"*","discount":"9850","since":"2026"},"totalRecords":1}""", """{"status":0}""");
        var discounts = new ChetongguiDiscounts(desk.Client);
        var row = Assert.Single(await Desk.AllAsync(discounts.Read(new DiscountQuery(), new ReadOptions(), desk.Log, Desk.Stop)));
        Assert.Equal(("2", "*", 98.5m, "2026"), (row.RelationId, row.ProductId, row.Discount, row.Extra["since"]));
        await desk.SendAsync(discounts.Prepare(new DiscountChange { RelationId = "2", ProductId = "*", Discount = 97.25m }));
        Assert.Equal("""{"op_type":3,"param":{"enterprise_ID":"20001","relation_ID":"2","goods_ID":"*","discount":9725}}""", Text(desk.Body(2)));
    }

    [Fact]
    public async Task A_shipments_own_status_is_not_the_envelopes()
    {
        using var desk = await Desk.OpenAsync("""{"status":0,"msg":"成功","data":{"order_id":"DD1","status":55,"logistics_order":"SF1","sec":"canary-sec-9Zx","box":"3"}}""");
        var shipment = Assert.Single(await Desk.AllAsync(new ChetongguiShipments(desk.Client, desk.Settings).Read(new ShipmentQuery { OrderId = "DD1" }, new ReadOptions(), desk.Log, Desk.Stop)));
        Assert.Equal(("55", "SF1"), (shipment.Status, shipment.WaybillNo));
        Assert.Equal(["box"], shipment.Extra.Keys);
    }

    [Fact]
    public async Task An_order_beside_or_inside_data_is_the_same()
    {
        using var desk = await Desk.OpenAsync(
            """{"status":0,"msg":"接单成功!","companyID":"20001","order_ID":"DD1","order_status":2}""",
            """{"status":0,"data":{"order_id":"DD1","order_status":"2"}}""");
        var orders = new ChetongguiOrders(desk.Client, desk.Settings);
        for (var time = 0; time < 2; time++)
        {
            var order = Assert.Single(await Desk.AllAsync(orders.Read(new OrderQuery("DD1"), new ReadOptions(), desk.Log, Desk.Stop)));
            Assert.Equal(("DD1", "2", "20001"), (order.Id, order.Status, order.CompanyId));
            Assert.Empty(order.Extra);
        }
    }

    private static string Text(System.Text.Json.Nodes.JsonObject body)
    {
        foreach (var name in new[] { "username", "password", "sec" }) body.Remove(name);
        return body.ToJsonString();
    }
}
