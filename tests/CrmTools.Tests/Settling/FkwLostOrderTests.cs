namespace CrmTools.Tests.Settling;

/// <summary>order/pay, ship, complete and cancel, and member/add, whose answers are lost: what the order, or the list of members, shows tells.</summary>
public sealed class FkwLostOrderTests : FkwTest
{
    private const string Waybill = "-WaybillNo A1 -LogisticsCode ems";

    public static TheoryData<string, string, string, string> Changes => new()
    {
        { "Confirm-CrmOrderPayment -PassThru", "order/pay", "wait_buyer_pay", "" },
        { "Stop-CrmOrder -PassThru -Confirm:$false", "order/cancel", "wait_buyer_pay", "" },
        { "Complete-CrmOrder -PassThru", "order/complete", "shipped", "" },
        { "Complete-CrmOrder -PassThru", "order/complete", "wait_seller_ship", Waybill },
        { "Send-CrmShipment", "order/ship", "wait_seller_ship", Waybill },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_that_arrived_is_seen_and_not_sent_again(string command, string operation, string status, string more)
    {
        var id = Order(status);
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = operation, Kind = FaultKind.Reset, Point = FaultPoint.AfterCommit });
        var result = Session.Run($"{command} {id} {more}").Single;
        Assert.Equal(("Applied", "1"), (result.Text("Status"), result.Text("Attempts")));
        Assert.Single(Shop.Ledger.Entries());
        Assert.Single(Shop.Requests(operation));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_that_never_arrived_is_sent_again(string command, string operation, string status, string more)
    {
        var id = Order(status);
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = operation, Kind = FaultKind.Reset, Point = FaultPoint.BeforeCommit });
        Assert.Equal("2", Session.Run($"{command} {id} {more}").Single.Text("Attempts"));
        Assert.Single(Shop.Ledger.Entries());
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_that_arrives_late_is_seen(string command, string operation, string status, string more)
    {
        var id = Order(status);
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = operation, Kind = FaultKind.LateCommit, AfterRequests = 1 });
        Assert.Equal("1", Session.Run($"{command} {id} {more}").Single.Text("Attempts"));
        Assert.Single(Shop.Ledger.Entries());
    }

    [Theory]
    [InlineData("Confirm-CrmOrderPayment", "order/pay", "shipped", "")]
    [InlineData("Stop-CrmOrder -Confirm:$false", "order/cancel", "canceled", "")]
    [InlineData("Complete-CrmOrder", "order/complete", "finished", "")]
    public void What_was_so_before_is_not_our_doing_and_ends_with_the_vendors_refusal(string command, string operation, string status, string more)
    {
        var id = Order(status);
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = operation, Kind = FaultKind.Garbage, Point = FaultPoint.AfterCommit });
        Assert.Equal("Crm.Fkw.-4", Session.Run($"{command} {id} {more}").Error.Id());
        Assert.Empty(Shop.Ledger.Entries());
    }

    [Fact]
    public void Another_waybill_than_ours_is_doubt()
    {
        var id = Order("shipped");
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = "order/ship", Kind = FaultKind.Garbage, Point = FaultPoint.AfterCommit });
        var error = Session.Run($"Send-CrmShipment {id} {Waybill}").Error;
        Assert.Equal("OutcomeUnknown", error.Id());
        Assert.Contains("ours is 'A1'", error.Exception.Message);
        Assert.Contains("Resolve-CrmOperation", error.Remedy());
        Assert.Single(Shop.Requests("order/ship"));
    }

    [Theory]
    [InlineData(FaultPoint.AfterCommit, "1")]
    [InlineData(FaultPoint.BeforeCommit, "2")]
    public void A_lost_member_is_looked_for_in_the_whole_list(FaultPoint point, string attempts)
    {
        Session.Set("password", Shop.Secure("abc123456"));
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = "member/add", Kind = FaultKind.Reset, Point = point });
        var result = Session.Run("New-CrmMember -UserName new_1 -Password $password -RealName 测试 -Mobile 13900000001 -OperationKey m-1").Single;
        Assert.Equal(("Applied", "1201", attempts), (result.Text("Status"), result.Text("Id"), result.Text("Attempts")));
        Assert.Single(Shop.Ledger.Entries());
        Assert.True(Shop.Requests("member/getList").Count >= 6);
    }

    [Fact]
    public void A_list_of_members_that_shrinks_while_it_is_read_does_not_prove_that_the_member_is_not_there()
    {
        // While the lost one is waited for, three more are made, and fill the first page. The server of the second page does not have any of them.
        Shop.OpenFkw(Session, more: "-Setting @{ SettleSeconds = 2 }");
        Session.Set("password", Shop.Secure("abc123456"));
        (Shop.Fkw.NewestFirst, Shop.Fkw.MaxPageSize) = (true, 3);
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = "member/add", Kind = FaultKind.Reset, Point = FaultPoint.AfterCommit })
            .Add(new FaultRule { Vendor = "Fkw", Operation = "member/getList", Kind = FaultKind.LogLag, Skip = 1, Duration = TimeSpan.FromHours(1) });
        var result = Session.Run("1..4 | ForEach-Object { [pscustomobject]@{ UserName = \"new_$_\"; RealName = '测试' } } | New-CrmMember -Password $password -ThrottleLimit 1");
        Assert.Equal(["new_2", "new_3", "new_4"], Shop.Ledger.Entries().Skip(1).Select(entry => entry.Mark));
        Assert.Equal("OutcomeUnknown", result.Error.Id());
        Assert.Contains("the vendor counted 1204 rows and then 1200", result.Error.Exception.Message);
        Assert.Equal(4, Shop.Requests("member/add").Count);
    }

    [Fact]
    public void A_member_with_that_account_and_another_name_is_doubt()
    {
        Session.Set("password", Shop.Secure("abc123456"));
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = "member/add", Kind = FaultKind.Garbage, Point = FaultPoint.AfterCommit });
        var error = Session.Run("New-CrmMember -UserName member000005 -Password $password -RealName 测试").Error;
        Assert.Equal("OutcomeUnknown", error.Id());
        Assert.Contains("member 5 has the account member000005", error.Exception.Message);
        Assert.Empty(Shop.Ledger.Entries());
    }
}
