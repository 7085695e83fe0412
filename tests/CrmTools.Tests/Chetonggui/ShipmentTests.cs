namespace CrmTools.Tests.Chetonggui;

/// <summary>10. 发货, 11. 收货, 12. 物流查看</summary>
public sealed class ShipmentTests : ChetongguiTest
{
    [Fact]
    public void An_order_is_shipped_with_every_field_and_received()
    {
        var id = SandboxPeople.ChetongguiOrderId(6);
        const string fields = "-LogisticsId SF -LogisticsName 顺丰 -CourierId c1 -CourierName 王五 -CourierTel 13700000001 -SenderId s1 -SenderName 甲 -SenderTel 021-1 -SenderAddress 上海 -ReceiverId r1 -ReceiverName 乙 -ReceiverTel 010-1 -ReceiverAddress 北京";
        Assert.Equal("SF1", Session.Run($"Get-CrmOrder -Id {id} | Send-CrmShipment -WaybillNo SF1 {fields}").Single.Text("Id"));
        var shipment = Session.Run($"Get-CrmOrder -Id {id} | Get-CrmShipment").Single;
        string[] names = ["OrderId", "WaybillNo", "LogisticsId", "LogisticsName", "Status", "CourierId", "CourierName", "CourierTel", "SenderId", "SenderName", "SenderTel", "SenderAddress", "ReceiverId", "ReceiverName", "ReceiverTel", "ReceiverAddress", "Message"];
        string[] values = [id, "SF1", "SF", "顺丰", "50", "c1", "王五", "13700000001", "s1", "甲", "021-1", "上海", "r1", "乙", "010-1", "北京", "运输中"];
        Assert.Equal(values, names.Select(name => shipment.Text(name)));
        Session.Run($"Get-CrmShipment {id} -WaybillNo SF1 | Receive-CrmShipment").Clean();
        Assert.Equal("55", Session.Run($"Get-CrmShipment {id}").Single.Text("Status"));
        Assert.Equal(["Ship", "Receive"], Shop.Ledger.Entries().Select(entry => entry.Operation));
    }

    [Fact]
    public void A_shipment_that_is_refused_can_be_tried_again()
    {
        var result = Session.Run($"Send-CrmShipment {SandboxPeople.ChetongguiOrderId(5)} SF1 -LogisticsId SF -OperationKey ship-2");
        Assert.Equal("Crm.CheTongGui.1", result.Error.Id());
        Session.Run($"Approve-CrmOrder {SandboxPeople.ChetongguiOrderId(5)}; Send-CrmShipment {SandboxPeople.ChetongguiOrderId(5)} SF1 -LogisticsId SF -OperationKey ship-2").Clean();
        Assert.Single(Effects("Ship"));
    }

    [Theory]
    [InlineData("Send-CrmShipment -WaybillNo S -LogisticsId SF", "OrderId: ")]
    [InlineData("Send-CrmShipment 1 -LogisticsId SF", "WaybillNo: ")]
    [InlineData("Send-CrmShipment 1 S", "LogisticsId: ")]
    [InlineData("Send-CrmShipment 1 S -LogisticsId SF -LogisticsCode shunfeng", "LogisticsCode: ")]
    [InlineData("Receive-CrmShipment", "OrderId: ")]
    [InlineData("Get-CrmShipment", "OrderId: ")]
    public void Bad_input_is_named_and_nothing_is_sent(string script, string start)
    {
        var before = Shop.Traffic.Total;
        Assert.StartsWith(start, Session.Run(script).Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, Shop.Traffic.Total);
    }
}
