namespace CrmTools.Tests.Chetonggui;

/// <summary>7. 下单提醒, 8. 下单, 9. 订单查询</summary>
public sealed class OrderTests : ChetongguiTest
{
    private const string Place = "New-CrmOrder -SellerId 500001 -OperationKey po-1 -Item @{ ProductId = 'G1001'; Title = '刹车片'; Quantity = 2; Price = 59.4; Discount = 98.5 }, @{ ProductId = 'G1002'; Title = '滤清器'; Quantity = 1; Price = 10 }";

    private static string Stamps(TrafficEntry entry) => string.Join(',', System.Text.RegularExpressions.Regex.Matches(entry.Parameters["param"], "WEBERP[0-9]+").Select(match => match.Value));

    [Fact]
    public void An_order_of_two_lines_is_placed()
    {
        var result = Session.Run(Place).Single;
        Assert.Equal("Applied", result.Text("Status"));
        var entry = Assert.Single(Effects("PlaceOrder"));
        Assert.Equal((result.Text("Id"), 127.02m), (entry.Subject, entry.Amount));
        Assert.Equal("1", Session.Run($"Get-CrmOrder -Id {entry.Subject} -CompanyId 20001").Single.Text("Status"));
    }

    [Theory]
    [InlineData("kind=Reset,operation=PlaceOrder,point=AfterCommit,times=2")]
    [InlineData("kind=Fin,operation=PlaceOrder,point=AfterCommit,times=1")]
    [InlineData("kind=ServerError,operation=PlaceOrder,point=AfterCommit,times=1")]
    [InlineData("kind=Garbage,operation=PlaceOrder,point=AfterCommit,times=1")]
    [InlineData("kind=DuplicateDelivery,operation=PlaceOrder,times=1")]
    public void A_lost_answer_is_asked_for_again_under_the_same_timestamps(string fault)
    {
        foreach (var refuses in new[] { false, true })
        {
            var before = Effects("PlaceOrder").Count;
            Shop.Chetonggui.RefusesRepeatedOrder = refuses;
            Shop.Faults.Add(FaultRule.Parse(fault));

            // Delivered twice on the way, the answer that arrives is the second delivery's.
            var expected = refuses && fault.Contains("Duplicate", StringComparison.Ordinal) ? "AlreadyApplied" : "Applied";
            Assert.Equal(expected, Session.Run(Place.Replace("po-1", $"po-{refuses}", StringComparison.Ordinal)).Single.Text("Status"));
            Assert.Equal(before + 1, Effects("PlaceOrder").Count);
        }

        Assert.Equal(2, Shop.Requests("PlaceOrder").Select(Stamps).Distinct().Count());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_run_that_remembers_nothing_finds_the_same_order_by_its_key(bool refuses)
    {
        var first = Session.Run(Place).Single.Text("Id");
        Shop.Chetonggui.RefusesRepeatedOrder = refuses;

        // Another address of the same server: nothing that this process remembers is known under it.
        Session.Set("uri", new Uri(Shop.ChetongguiUri.AbsoluteUri.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)));
        Session.Run("Disconnect-CrmVendor parts; $null = Connect-CrmVendor CheTongGui -Name elsewhere -BaseUri $uri -Credential $user -Secret $secret").Clean();
        var again = Session.Run(Place).Single;
        Assert.Equal(refuses ? ("AlreadyApplied", null) : ("Applied", first), (again.Text("Status"), again.Text("Id")));
        Assert.Single(Effects("PlaceOrder"));
        Assert.Equal(2, Shop.Requests("PlaceOrder").Count);
    }

    [Fact]
    public void Orders_come_from_rows_and_their_number_is_the_key()
    {
        const string script = "'Id,ProductId,Title,Quantity,Price,SellerId','A1,G1001,x,1,5,500001','A2,G1002,y,2,6,500002','A1,G1001,x,1,5,500001' | ConvertFrom-Csv | New-CrmOrder";
        var result = Session.Run(script).Clean();
        Assert.Equal(["A1", "A2", "A1"], result.Texts("OperationKey"));
        Assert.Equal(2, Effects("PlaceOrder").Count);
    }

    [Fact]
    public void An_order_is_looked_at_and_accepted()
    {
        var id = SandboxPeople.ChetongguiOrderId(5);
        Assert.Equal("1", Session.Run($"Get-CrmOrder -Id {id}").Single.Text("Status"));
        Assert.Equal(id, Session.Run($"Get-CrmOrder -Id {id} | Approve-CrmOrder -PassThru").Single.Text("Id"));
        Assert.Equal("2", Session.Run($"Get-CrmOrder -Id {id} -CompanyId 20001").Single.Text("Status"));
        Assert.Empty(Session.Run($"Approve-CrmOrder {SandboxPeople.ChetongguiOrderId(10)} -CompanyId 20001").Clean().Output);
        Assert.Equal(2, Effects("AcceptOrder").Count);
        Assert.Equal("Crm.CheTongGui.1", Session.Run("Get-CrmOrder -Id 1").Error.Id());
    }

    [Theory]
    [InlineData("Get-CrmOrder", "Id: ")]
    [InlineData("Get-CrmOrder -Id 1 -MemberId 2", "MemberId: ")]
    [InlineData("Get-CrmOrder -Id 1 -Status paid", "Status: ")]
    [InlineData("Get-CrmOrder -Id 1 -ModifiedAfter 2026-01-01", "ModifiedAfter: ")]
    [InlineData("Approve-CrmOrder", "Id: ")]
    [InlineData("Send-CrmOrderReminder 1", "ReceiverId: ")]
    [InlineData("Send-CrmOrderReminder -ReceiverId 1", "OrderId: ")]
    public void Bad_input_is_named_and_nothing_is_sent(string script, string start)
    {
        var before = Shop.Traffic.Total;
        Assert.StartsWith(start, Session.Run(script).Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, Shop.Traffic.Total);
    }

    [Fact]
    public void The_vendor_that_takes_the_question_is_found()
    {
        Shop.OpenOnex(Session);
        Assert.Equal("parts", Session.Run($"Get-CrmOrder -Id {SandboxPeople.ChetongguiOrderId(1)}").Single.Text("Connection"));
        Assert.All(Session.Run("Get-CrmOrder -MemberId 100004").Clean().Output, order => Assert.Equal("onex", order.Text("Connection")));
        Assert.StartsWith("CompanyId: ", Session.Run("Get-CrmOrder -MemberId 100004 -CompanyId 1 -Connection onex").Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reminder_is_sent_once_for_its_key_and_ended_under_the_same_timestamp()
    {
        var id = SandboxPeople.ChetongguiOrderId(1);
        Session.Run($"1..2 | ForEach-Object {{ Send-CrmOrderReminder {id} -ReceiverId 500001 -Message 到货 -OperationKey r-1 }}; Send-CrmOrderReminder {id} -ReceiverId 500001 -Message 到货 -OperationKey r-1 -Cancel").Clean();
        var effects = Effects("Remind");
        Assert.Equal([1m, -1m], effects.Select(entry => entry.Amount));
        Assert.Single(effects.Select(entry => entry.Mark).Distinct());
        Shop.Faults.Add(FaultRule.Parse("kind=Reset,operation=Remind,point=AfterCommit,times=1"));
        var lost = Session.Run($"Send-CrmOrderReminder {id} -ReceiverId 500001 -OperationKey r-2");
        Assert.Equal(("OutcomeUnknown", 3), (lost.Error.Id(), Effects("Remind").Count));
    }
}
