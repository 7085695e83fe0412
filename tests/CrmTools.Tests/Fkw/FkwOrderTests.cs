namespace CrmTools.Tests.Fkw;

/// <summary>order/get, getList, pay, ship, complete, cancel.</summary>
public sealed class FkwOrderTests : FkwTest
{
    [Fact]
    public void Orders_are_listed_by_status_and_time()
    {
        var all = Session.Run("Get-CrmOrder -PageSize 50").Clean();
        Assert.Equal(120, all.Output.Count);
        var some = Session.Run("Get-CrmOrder -Status shipped, finished -CreatedAfter (Get-Date).AddDays(-10)").Clean();
        Assert.Equal(8, some.Output.Count);
        Assert.All(some.Texts("Status"), status => Assert.Contains(status, new[] { "shipped", "finished" }));
        var sent = Shop.Requests("order/getList")[^1].Parameters;
        Assert.Equal(("shipped,finished", "created"), (sent["status"], sent["time_type"]));
        Session.Run("Get-CrmOrder -ModifiedAfter (Get-Date).AddDays(-1)").Clean();
        Assert.Equal("modified", Shop.Requests("order/getList")[^1].Parameters["time_type"]);
    }

    [Theory]
    [InlineData("-CreatedAfter (Get-Date).AddMonths(-4)", "CreatedAfter")]
    [InlineData("-ModifiedAfter (Get-Date).AddMonths(-4)", "ModifiedAfter")]
    [InlineData("-CreatedBefore (Get-Date).AddMonths(-4)", "CreatedBefore")]
    [InlineData("-CreatedAfter (Get-Date) -ModifiedAfter (Get-Date)", "ModifiedAfter")]
    [InlineData("-Status paid", "Status")]
    [InlineData("-MemberId 5", "MemberId")]
    public void What_the_vendor_refuses_is_refused_before_it_is_sent(string query, string named)
    {
        Assert.StartsWith($"{named}:", Session.Run($"Get-CrmOrder {query}").Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Shop.Requests("order/getList"));
    }

    [Fact]
    public void One_order_has_its_fields()
    {
        var id = Order("shipped");
        var order = Session.Run($"Get-CrmOrder -Id {id}").Single;
        Assert.Equal((id, "shipped", "Paid", "Shipped"), (order.Text("Id")!, order.Text("Status")!, order.Text("PaymentStatus")!, order.Text("ShipmentStatus")!));
        Assert.Equal(("顺丰速运", "SF0000000003", "member000003"), (order.Text("LogisticsName")!, order.Text("WaybillNo")!, (string)order.Entry("Extra", "buyer_acct")!));
        var item = Session.Run($"(Get-CrmOrder -Id {id}).Item").Single;
        Assert.Equal(("4", 1m, (decimal)order.Value("Amount")! - (decimal)order.Value("ShippingFee")!), (item.Text("ProductId")!, (decimal)item.Value("Quantity")!, (decimal)item.Value("Amount")!));
        Assert.NotNull(item.Entry("Extra", "sku_properties"));
    }

    [Fact]
    public void An_order_goes_its_way()
    {
        var id = Order("wait_buyer_pay");
        Assert.Equal("order/pay", Session.Run($"Confirm-CrmOrderPayment {id} -PassThru").Single.Text("Operation"));
        Assert.Equal("order/ship", Session.Run($"Send-CrmShipment {id} M2002115671 -LogisticsCode SHUNFENG").Single.Text("Operation"));
        var shipment = Session.Run($"Get-CrmOrder -Id {id} | Get-CrmShipment").Single;
        Assert.Equal((id, "M2002115671", "顺丰速运"), (shipment.Text("OrderId")!, shipment.Text("WaybillNo")!, shipment.Text("LogisticsName")!));
        Assert.Empty(Session.Run($"Get-CrmOrder -Id {id} | Complete-CrmOrder").Clean().Output);
        Assert.Equal("finished", Session.Run($"Get-CrmOrder -Id {id}").Single.Text("Status"));
        Assert.Equal(["order/pay", "order/ship", "order/complete"], Shop.Ledger.Entries().Select(entry => entry.Operation));
        Assert.Equal("shunfeng", Assert.Single(Shop.Requests("order/ship")).Parameters["logistics_code"]);
    }

    [Fact]
    public void A_completion_ships_where_it_must()
    {
        var id = Order("wait_seller_ship");
        Assert.Equal("Crm.Fkw.-2", Session.Run($"Complete-CrmOrder {id}").Error.Id());
        Session.Run($"Complete-CrmOrder {id} W1 -LogisticsCode zhongtong").Clean();
        Assert.Equal(("W1", "中通快递"), (Session.Run($"Get-CrmShipment {id}").Single.Text("WaybillNo")!, Session.Run($"Get-CrmShipment {id}").Single.Text("LogisticsName")!));
    }

    [Fact]
    public void Cancelling_asks_first()
    {
        var id = Order("wait_buyer_pay");
        Session.Screen.Answer = "&No";
        Session.Run($"Stop-CrmOrder {id}").Clean();
        Assert.Empty(Shop.Ledger.Entries());
        Assert.Equal("order/cancel", Session.Run($"Stop-CrmOrder {id} -Confirm:$false -PassThru").Single.Text("Operation"));
        Assert.Equal("canceled", Session.Run($"Get-CrmOrder -Id {id}").Single.Text("Status"));
        Assert.Equal("Crm.Fkw.-4", Session.Run($"Stop-CrmOrder {id} -Confirm:$false").Error.Id());
    }

    [Theory]
    [InlineData("1 -LogisticsCode ems", "WaybillNo")]
    [InlineData("1 W1", "LogisticsCode")]
    [InlineData("1 W1 -LogisticsCode 顺丰", "LogisticsCode")]
    [InlineData("1 W1 -LogisticsCode seldom", "LogisticsName")]
    [InlineData("1 W1 -LogisticsCode ems -SenderName x", "SenderName")]
    public void A_wrong_waybill_is_named_before_anything_is_sent(string fields, string named)
    {
        Assert.StartsWith($"{named}:", Session.Run($"Send-CrmShipment {fields}").Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Shop.Requests("order/ship"));
    }

    [Fact]
    public void An_order_without_a_waybill_has_no_shipment() => Assert.Empty(Session.Run($"Get-CrmShipment {Order("wait_seller_ship")}").Clean().Output);

    [Fact]
    public void Carrier_codes_complete_by_code_and_name()
    {
        Assert.Contains(Session.Complete("Send-CrmShipment -LogisticsCode zhongt"), result => result.CompletionText == "zhongtong");
        Assert.Contains(Session.Complete("Complete-CrmOrder -LogisticsCode 顺丰"), result => result.CompletionText == "shunfeng");
    }
}
