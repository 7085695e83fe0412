using CrmTools.Core.Vendors.Onex;

namespace CrmTools.Core.Tests.Vendors.Onex;

public sealed class OnexOrderTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void A_till_that_says_no_more_means_sold_paid_and_handed_over_now()
    {
        var order = OnexPosOrder.Check(Order(), Now);

        Assert.Equal(("finish", CrmPaymentStatus.Paid, CrmShipmentStatus.Shipped), (order.Status, order.PaymentStatus, order.ShipmentStatus));
        Assert.Equal((25.5m, 0m, 25.5m), (order.Amount, order.ShippingFee, order.Paid));
        Assert.Equal(("现金", "自提", "jacky", "jacky"), (order.PaymentMethod, order.ShippingMethod, order.Consignee, order.Contact));
        Assert.Equal((Now, Now, Now, Now), (order.CreatedAt!.Value, order.PaidAt!.Value, order.DeliveredAt!.Value, order.FinishedAt!.Value));
        var line = Assert.Single(order.Item);
        Assert.Equal(("G1", "G1", 25.5m), (line.ProductId, line.ProductCode, line.Amount));
    }

    [Fact]
    public void What_the_till_says_is_kept()
    {
        var given = Order() with
        {
            Amount = 30, Paid = 10, ShippingFee = 4.5m, PaymentStatus = CrmPaymentStatus.PartlyPaid, Status = "active", Consignee = "阿花", CreatedAt = Now.AddDays(-1),
        };

        var order = OnexPosOrder.Check(given, Now);

        Assert.Equal((30m, 10m, 4.5m, "active", "阿花", "阿花"), (order.Amount, order.Paid, order.ShippingFee, order.Status, order.Consignee, order.Contact));
        Assert.Equal(Now.AddDays(-1), order.PaidAt);
    }

    [Theory]
    [InlineData(CrmPaymentStatus.Unpaid, 0)]
    [InlineData(CrmPaymentStatus.Paid, 29.5)]
    public void What_is_paid_follows_the_payments_state(CrmPaymentStatus status, double paid) =>
        Assert.Equal((decimal)paid, OnexPosOrder.Check(Order() with { PaymentStatus = status, ShippingFee = 4 }, Now).Paid);

    public static TheoryData<string, string> Mistakes => new()
    {
        { "Id", "no id" }, { "ShopId", "no shop" }, { "ShopId", "shop no number" }, { "UserName", "no user" }, { "SourceShop", "no source shop" },
        { "SourceTerminal", "no terminal" }, { "Item", "no lines" }, { "Item[0].ProductId", "no product" }, { "Item[0].Quantity", "no quantity" },
        { "Item[0].Price", "negative price" }, { "Item[0].Title", "no title" }, { "Status", "unknown status" }, { "Amount", "negative amount" },
        { "Paid", "negative paid" }, { "ShippingFee", "negative fee" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_names_its_field(string field, string mistake)
    {
        var line = Order().Item[0];
        var order = mistake switch
        {
            "no id" => Order() with { Id = " " },
            "no shop" => Order() with { ShopId = null },
            "shop no number" => Order() with { ShopId = "s1" },
            "no user" => Order() with { UserName = null },
            "no source shop" => Order() with { SourceShop = null },
            "no terminal" => Order() with { SourceTerminal = null },
            "no lines" => Order() with { Item = [] },
            "no product" => Order() with { Item = [line with { ProductId = null }] },
            "no quantity" => Order() with { Item = [line with { Quantity = 0 }] },
            "negative price" => Order() with { Item = [line with { Price = -1 }] },
            "no title" => Order() with { Item = [line with { Title = null }] },
            "unknown status" => Order() with { Status = "done" },
            "negative amount" => Order() with { Amount = -1 },
            "negative paid" => Order() with { Paid = -1 },
            _ => Order() with { ShippingFee = -1 },
        };

        var error = Assert.Throws<CrmException>(() => OnexPosOrder.Check(order, Now));

        Assert.Equal(CrmErrorId.InvalidInput, error.ErrorId);
        Assert.StartsWith(field + ":", error.Message);
    }

    [Fact]
    public async Task An_order_is_sent_under_the_documents_names()
    {
        using var shop = new OnexShop("""{"response":{"tid":"20131205115680","member_id":54}}""");

        var result = await Orders(shop).Prepare(Order() with { CreatedAt = Now, RefundOrderId = "A0", District = "徐汇" }).SendAsync(shop.Log, OnexShop.Stop);

        Assert.Equal(
            """
            {"order_bn":"A1","shop_node_id":"5940","uname":"jacky","buy_time":"2026-03-01 12:00:00","is_refund":"1","refund_order_bn":"A0","order_amount":"25.5",
            "order_status":"finish","pay_status":"1","ship_status":"1","payment":"现金","shipping":"自提","item_amount":"25.5","shipping_fee":"0","consignee":"jacky",
            "consignee_state":"","consignee_city":"","consignee_area":"徐汇","consignee_address":"","consignee_zip":"","consignee_mobile":"","consignee_telephone":"","pay_money":"25.5","contact":"jacky",
            "pay_time":"2026-03-01 12:00:00","delivery_time":"2026-03-01 12:00:00","finish_time":"2026-03-01 12:00:00","soure_shop":"shop","consumer_terminal":"till-1",
            "op_name":"","buy_msg":"","buy_remark":"","order_items":[{"goods_bn":"G1","bn":"G1","name":"tea","nums":"3","price":"8.5","total_price":"25.5"}]}
            """.ReplaceLineEndings(""),
            shop.Content.ToJsonString(OnexText.Json));
        Assert.Equal(("20131205115680", "A1"), (result.Id, result.OperationKey));
    }

    [Fact]
    public async Task The_same_order_posted_again_later_is_already_applied_though_its_default_times_differ()
    {
        using var shop = new OnexShop("""{"response":{"tid":"T1"}}""");
        await Orders(shop).Prepare(Order()).SendAsync(shop.Log, OnexShop.Stop);
        await Task.Delay(1100, OnexShop.Stop);

        var again = await Orders(shop).Prepare(Order()).SendAsync(shop.Log, OnexShop.Stop);

        Assert.Equal((CrmResultStatus.AlreadyApplied, "T1", 0), (again.Status, again.Id, again.Attempts));
        Assert.Single(shop.Script.Sent);
        var changed = Orders(shop).Prepare(Order() with { Amount = 99 });
        Assert.Equal(CrmErrorId.InvalidInput, (await Assert.ThrowsAsync<CrmException>(() => changed.SendAsync(shop.Log, OnexShop.Stop))).ErrorId);
    }

    [Theory]
    [InlineData("the servers' form", """{"response":{"orders":[ROW],"total_result":1}}""")]
    [InlineData("the document's form", """{"response":{"member":[ROW],"total_result":"1"}}""")]
    [InlineData("numbered", """{"response":{"orders":{"0":ROW},"total_result":"1"}}""")]
    public async Task Every_form_of_an_order_list_is_read(string name, string reply)
    {
        const string row = """
            {"order_bn":"321312","status":"1","pay_status":"1","ship_status":"2","createtime":"2015-8-20 17:55:23","pay_time":"2015-8-20 17:55:27","shop_id":"s",
             "ship_name":"sss","ship_area":"上海","ship_addr":"浦东","ship_zip":"201209","ship_mobile":"18818818888","cost_item":"22.2","total_amount":"1,033.30",
             "payed":"22","custom_mark":"c","mark_text":"m"}
            """;
        using var shop = new OnexShop(reply.Replace("ROW", row));
        var orders = new OnexOrders(shop.Client, shop.Operations);

        var order = Assert.Single(await OnexShop.RowsAsync(
            orders.Read(new OrderQuery(null, "7", null, null), new ReadOptions(), shop.Log, OnexShop.Stop)));

        Assert.True(("321312", "7", 1033.3m, 22m) == (order.Id, order.MemberId, order.Amount, order.Paid), name);
        Assert.Equal((CrmPaymentStatus.Paid, CrmShipmentStatus.PartlyShipped), (order.PaymentStatus, order.ShipmentStatus));
        Assert.Equal("22.2", order.Extra["cost_item"]);
    }

    private static OnexPosOrders Orders(OnexShop shop) => new(shop.Client, shop.Operations);

    private static OrderCreation Order() => new()
    {
        Id = "A1", ShopId = "5940", UserName = "jacky", SourceShop = "shop", SourceTerminal = "till-1",
        Item = [new OrderLine { ProductId = "G1", Title = "tea", Quantity = 3, Price = 8.5m }],
    };
}
