namespace CrmTools.Tests.Orders;

/// <summary>New-CrmOrder: posorder.add.</summary>
public sealed class OnexNewOrderTests : OnexTest
{
    private const string Order = """
        $order = @{ Id = 'POS-1'; ShopId = '5940'; UserName = 'member000009'; SourceShop = '徐汇店'; SourceTerminal = 'till-1'; CreatedAt = '2026-03-08 17:35:18 +08:00'
            ShippingFee = 5; Consignee = '王五'; Mobile = '13900000001'; State = '上海'; City = '上海市'; District = '徐汇区'; Address = '桂林路1号'; BuyerMessage = '尽快'
            Item = @{ ProductId = 'A1'; Title = '茶'; Quantity = 2; Price = 29.9 }, @{ ProductId = 'B2'; ProductCode = 'B2-red'; Title = '杯'; Quantity = 1; Price = 10; Amount = 9 } };
        """;

    [Fact]
    public void An_order_from_a_table_is_booked_and_reads_back()
    {
        var result = Session.Run($"{Order} New-CrmOrder -Order $order").Single;
        Assert.Equal("CrmTools.CrmResult", result.TypeName());
        Assert.Equal(("posorder.add", "POS-1/徐汇店/till-1", "Applied"), (result.Text("Operation")!, result.Text("OperationKey")!, result.Text("Status")!));
        Assert.NotNull(result.Value("Id"));
        var effect = Assert.Single(Shop.Ledger.Entries());
        Assert.Equal(("100009", 73.8m, "POS-1", "shop_01"), (effect.Subject, effect.Amount, effect.Mark!, effect.Shop!));

        var order = Session.Run("Get-CrmOrder 100009 -First 1").Single;
        Assert.Equal("POS-1", order.Value("Id"));
        Assert.Equal(new DateTimeOffset(2026, 3, 8, 17, 35, 18, TimeSpan.FromHours(8)), order.Value("CreatedAt"));
        Assert.Equal((73.8m, 73.8m, "Paid", "Shipped"), ((decimal)order.Value("Amount")!, (decimal)order.Value("Paid")!, order.Text("PaymentStatus")!, order.Text("ShipmentStatus")!));
        Assert.Equal(("王五", "13900000001", "桂林路1号", "尽快"), (order.Text("Consignee")!, order.Text("Mobile")!, order.Text("Address")!, order.Text("BuyerRemark")!));
    }

    [Fact]
    public void Lines_are_sent_as_the_vendor_wants_them()
    {
        Session.Run($"{Order} New-CrmOrder $order").Clean();
        var content = Shop.Requests("posorder.add")[0].Parameters["content"];
        Assert.Contains("""{"goods_bn":"A1","bn":"A1","name":"茶","nums":"2","price":"29.9","total_price":"59.8"}""", content);
        Assert.Contains("""{"goods_bn":"B2","bn":"B2-red","name":"杯","nums":"1","price":"10","total_price":"9"}""", content);
        Assert.Contains("\"soure_shop\":\"徐汇店\"", content);
        Assert.Contains("\"buy_time\":\"2026-03-08 17:35:18\"", content);
    }

    [Fact]
    public void Typed_fields_count_before_those_of_the_order()
    {
        Session.Run($"{Order} New-CrmOrder $order -Id POS-2 -Amount 70 -PaymentStatus Unpaid").Clean();
        var effect = Assert.Single(Shop.Ledger.Entries());
        Assert.Equal(("POS-2", 70m), (effect.Mark!, effect.Amount));
        var order = Session.Run("Get-CrmOrder 100009 -First 1").Single;
        Assert.Equal(("Unpaid", 0m), (order.Text("PaymentStatus")!, (decimal)order.Value("Paid")!));
    }

    [Fact]
    public void Rows_of_a_flat_file_hold_one_line_each()
    {
        var results = Session.Run("""
            'Id,ShopId,UserName,SourceShop,SourceTerminal,ProductId,Title,Quantity,Price',
            'P1,5940,member000001,s,t,A1,茶,2,10.5','P2,5941,member000002,s,t,A2,杯,1,7' | ConvertFrom-Csv | New-CrmOrder
            """).Clean();
        Assert.Equal(["P1/s/t", "P2/s/t"], results.Texts("OperationKey"));
        Assert.Equal([("100001", 21m, "shop_01"), ("100002", 7m, "shop_02")], Shop.Ledger.Entries().OrderBy(entry => entry.Mark).Select(entry => (entry.Subject, entry.Amount, entry.Shop!)));
    }

    [Fact]
    public void The_same_order_again_is_remembered_and_another_under_its_number_is_an_error()
    {
        Session.Run($"{Order} New-CrmOrder $order").Clean();
        var again = Session.Run("New-CrmOrder $order").Single;
        Assert.Equal(("AlreadyApplied", 0), (again.Text("Status")!, (int)again.Value("Attempts")!));
        Assert.Equal("InvalidInput", Session.Run("New-CrmOrder $order -Amount 1").Error.Id());
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public void An_order_without_a_time_is_the_same_order_a_moment_later()
    {
        const string order = "New-CrmOrder -Id P9 -ShopId 5940 -UserName member000009 -SourceShop s -SourceTerminal t1 -Item @{ ProductId = 'A'; Title = '茶'; Quantity = 1; Price = 2 }";
        Session.Run(order).Clean();
        Thread.Sleep(1100); // The time of purchase is filled in to the second.
        Assert.Equal("AlreadyApplied", Session.Run(order).Single.Text("Status"));
        Assert.Equal("Applied", Session.Run(order.Replace("t1", "t2", StringComparison.Ordinal)).Single.Text("Status"));
        Assert.Equal(2, Shop.Ledger.Entries().Count);
    }

    [Fact]
    public void A_stored_order_keeps_its_time()
    {
        var order = Session.Run("""
            $order = Get-CrmOrder 100008 -First 1; $order
            $stored = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($order, 3))
            $null = $stored | New-CrmOrder -Id COPY-1 -ShopId 5940 -UserName member000010 -SourceShop s -SourceTerminal t -Item @{ ProductId = 'A'; Title = 'x'; Quantity = 1; Price = 2 }
            """).Single;
        var copy = Session.Run("Get-CrmOrder 100010 -First 1").Single;
        Assert.Equal("COPY-1", copy.Value("Id"));
        Assert.Equal(order.Value("CreatedAt"), copy.Value("CreatedAt"));
        Assert.Equal(order.Value("Consignee"), copy.Value("Consignee"));
    }

    [Fact]
    public void A_lost_order_that_the_vendor_then_refuses_for_a_reason_of_its_own_was_not_booked()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "posorder.add" });
        Assert.Equal("Crm.ONex.e000008", Session.Run($"{Order} $order.ShopId = '1'; New-CrmOrder -Order $order -OperationKey refused-after-loss").Error.Id());
        Assert.Equal("Refused", Session.Run("Get-CrmOperation -OperationKey refused-after-loss").Single.Text("State"));

        // Lost, refused, and refused once more when the lost one could not be carried out any more.
        Assert.Equal(3, Shop.Requests("posorder.add").Count);
        Assert.Equal("Applied", Session.Run($"{Order} New-CrmOrder -Order $order -OperationKey refused-after-loss").Single.Text("Status"));
    }

    [Theory]
    [InlineData("e000004")]
    [InlineData("e000005")]
    public void A_refusal_that_is_not_about_the_order_leaves_a_lost_one_in_doubt(string code)
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "posorder.add", Point = FaultPoint.AfterCommit })
            .Add(new FaultRule { Kind = FaultKind.Refuse, Operation = "posorder.add", Code = code, Times = 9 });
        Assert.Equal("OutcomeUnknown", Session.Run($"{Order} New-CrmOrder -Order $order -OperationKey o-1").Error.Id());
        Shop.Faults.Clear();
        Assert.Equal("Applied", Session.Run($"{Order} New-CrmOrder -Order $order -OperationKey o-1").Single.Text("Status"));
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public void A_lost_answer_is_settled_by_sending_the_same_order_again()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "posorder.add", Point = FaultPoint.AfterCommit });
        var result = Session.Run($"{Order} New-CrmOrder $order").Single;
        Assert.Equal(("Applied", 2), (result.Text("Status")!, (int)result.Value("Attempts")!));
        Assert.Single(Shop.Ledger.Entries());
    }

    [Theory]
    [InlineData("$order.Remove('Id')", "Id")]
    [InlineData("$order.ShopId = 'shop'", "ShopId")]
    [InlineData("$order.UserName = ''", "UserName")]
    [InlineData("$order.Remove('SourceShop')", "SourceShop")]
    [InlineData("$order.Remove('SourceTerminal')", "SourceTerminal")]
    [InlineData("$order.Item = @()", "Item")]
    [InlineData("$order.Item[0].Quantity = 0", "Item[0].Quantity")]
    [InlineData("$order.Item[1].Remove('Title')", "Item[1].Title")]
    [InlineData("$order.Item[1].Price = 'ten'", "Item[1].Price")]
    [InlineData("$order.Item[1].Remove('Price')", "Item[1].Price")]
    [InlineData("$order.Mobile = '123'", "Mobile")]
    [InlineData("$order.Status = 'done'", "Status")]
    [InlineData("$order.CreatedAt = 'soon'", "CreatedAt")]
    [InlineData("$order.Amount = -1", "Amount")]
    [InlineData("$order.PaymentStatus = 'Later'", "PaymentStatus")]
    public void Bad_input_names_the_field_and_nothing_is_sent(string spoil, string field)
    {
        var error = Session.Run($"{Order} {spoil}; New-CrmOrder $order").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith(field + ":", error.Exception.Message);
        Assert.Equal(0, Shop.Traffic.Total);
    }
}
