namespace CrmTools.Tests.Settling;

/// <summary>CheTongGui's operations whose answers are lost: its queries tell.</summary>
public sealed class ChetongguiLostTests : ChetongguiTest
{
    private static readonly string Placed = SandboxPeople.ChetongguiOrderId(5);
    private static readonly string Accepted = SandboxPeople.ChetongguiOrderId(1);
    private static readonly string Shipped = SandboxPeople.ChetongguiOrderId(2);
    private static readonly string ReturnAsked = SandboxPeople.ChetongguiOrderId(4);

    /// <summary>Command, fault's operation, ledger's operation.</summary>
    public static TheoryData<string, string, string> Writes => new()
    {
        { $"Approve-CrmOrder {Placed} -PassThru", "Order", "AcceptOrder" },
        { $"Send-CrmShipment {Accepted} SF1 -LogisticsId SF", "Ship", "Ship" },
        { $"Receive-CrmShipment {Shipped} -PassThru", "Receive", "Receive" },
        { "New-CrmCustomer -Id K-1 -Name 新客户 -Phone 021-1", "Customer", "Customer" },
        { "New-CrmCustomer -Name 新客户 -Trade 零售", "Customer", "Customer" },
        { "New-CrmRelation -TargetEnterpriseId 500200 -RelationId 2", "Relation", "Relation" },
        { "New-CrmDiscount 2 G1002 97.25", "Discount", "Discount" },
    };

    private protected override void Connect()
    {
        base.Connect();
        Session.Set("new", Shop.Secure("canary-new-1"));
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public void What_arrived_is_seen_and_not_sent_again(string command, string operation, string effect)
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = operation, Writes = true, Point = FaultPoint.AfterCommit });
        var result = Session.Run(command).Single;
        Assert.Equal(("Applied", "1"), (result.Text("Status"), result.Text("Attempts")));
        Assert.Single(Effects(effect));
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public void What_never_arrived_is_sent_again(string command, string operation, string effect)
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = operation, Writes = true, Point = FaultPoint.BeforeCommit });
        var result = Session.Run(command).Single;
        Assert.Equal(("Applied", "2"), (result.Text("Status"), result.Text("Attempts")));
        Assert.Single(Effects(effect));
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public void What_arrives_late_is_seen(string command, string operation, string effect)
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.LateCommit, Operation = operation, Writes = true, AfterRequests = 1 });
        Assert.Equal("1", Session.Run(command).Single.Text("Attempts"));
        Assert.Single(Effects(effect));
    }

    [Theory]
    [InlineData(FaultKind.Reset, FaultPoint.AfterCommit, 1)]
    [InlineData(FaultKind.LateCommit, FaultPoint.BeforeCommit, 1)]
    [InlineData(FaultKind.Reset, FaultPoint.BeforeCommit, 2)]
    public void A_user_is_registered_once_for_who_can_sign_in_is_registered(FaultKind kind, FaultPoint point, int requests)
    {
        Shop.Faults.Add(new FaultRule { Kind = kind, Operation = "Register", Point = point, AfterRequests = 1 });
        Assert.Equal("Applied", Session.Run("Register-CrmUser 13912345678 $new").Single.Text("Status"));
        Assert.Equal((requests, 1), (Shop.Requests("Register").Count, Effects("Register").Count));
    }

    [Fact]
    public void A_confirmed_return_is_seen()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "ConfirmReturn", Point = FaultPoint.AfterCommit });
        Assert.Equal("1", Session.Run($"Confirm-CrmReturn {ReturnAsked} -ProductId G1001 -PassThru").Single.Text("Attempts"));
        Assert.Single(Effects("ConfirmReturn"));
    }

    [Fact]
    public void A_return_whose_status_is_unchanged_is_doubt_for_no_document_says_that_it_must_change()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "ConfirmReturn", Point = FaultPoint.BeforeCommit });
        var error = Session.Run($"Confirm-CrmReturn {ReturnAsked} -ProductId G1001").Error;
        Assert.Equal("OutcomeUnknown", error.Id());
        Assert.Contains("the return's status is 90", error.Exception.Message);
        Assert.Contains("Resolve-CrmOperation", error.Remedy());
        Assert.Single(Shop.Requests("ConfirmReturn"));
    }

    [Fact]
    public void A_server_that_says_otherwise_that_there_is_no_shipment_needs_the_setting()
    {
        const string fault = "kind=Reset,operation=Ship,point=BeforeCommit,times=1";
        Shop.OpenChetonggui(Session, more: "-Setting @{ NoShipment = '查无此单' }");
        Shop.Faults.Add(FaultRule.Parse(fault));
        Assert.Equal("OutcomeUnknown", Session.Run($"Send-CrmShipment {Accepted} SF1 -LogisticsId SF").Error.Id());
        Assert.Empty(Effects("Ship"));
    }

    [Fact]
    public void Another_waybill_than_ours_is_doubt()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Garbage, Operation = "Ship", Point = FaultPoint.AfterCommit });
        var error = Session.Run($"Send-CrmShipment {Shipped} SF9 -LogisticsId SF").Error;
        Assert.Equal("OutcomeUnknown", error.Id());
        Assert.Contains("ours is 'SF9'", error.Exception.Message);
        Assert.Empty(Effects("Ship"));
    }

    [Fact]
    public void A_customer_is_looked_for_on_every_page_of_those_with_its_name()
    {
        Session.Run("1..60 | ForEach-Object { New-CrmCustomer -Name 连锁 -Phone \"021-$_\" }").Clean();
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "Customer", Writes = true, Point = FaultPoint.AfterCommit });
        Assert.Equal("1", Session.Run("New-CrmCustomer -Name 连锁 -Phone 021-61").Single.Text("Attempts"));
        Assert.Equal(61, Effects("Customer").Count);
    }

    [Fact]
    public void A_list_that_shrinks_while_it_is_read_does_not_prove_that_nothing_came()
    {
        // While the lost one is waited for, three more are made, and fill the first page. The server of the second page does not have any of them.
        Shop.OpenChetonggui(Session, more: "-Setting @{ SettleSeconds = 2 }");
        (Shop.Chetonggui.NewestFirst, Shop.Chetonggui.MaxPageSize) = (true, 3);
        Session.Run("1..9 | ForEach-Object { New-CrmCustomer -Name 连锁 -Phone \"020-$_\" }").Clean();
        Shop.Faults.Add(new FaultRule { Operation = "Customer", Writes = true, Kind = FaultKind.Reset, Point = FaultPoint.AfterCommit });

        // Each looks at the customers of its name before it is sent: three pages of nine, then three times none. After them comes the question's first page.
        Shop.Faults.Add(new FaultRule { Operation = "Customer", Writes = false, Kind = FaultKind.LogLag, Skip = 3 + 3 + 1, Duration = TimeSpan.FromHours(1) });
        var result = Session.Run("'连锁', '连锁店 1', '连锁店 2', '连锁店 3' | ForEach-Object { [pscustomobject]@{ Name = $_ } } | New-CrmCustomer -ThrottleLimit 1");
        Assert.Equal("OutcomeUnknown", result.Error.Id());
        Assert.Contains("of the customers like it, the vendor counts 13 rows and shows 3", result.Error.Exception.Message);
        Assert.Equal(13, Effects("Customer").Count);
    }

    [Fact]
    public void Without_the_state_before_a_lost_answer_stays_in_doubt()
    {
        Shop.OpenChetonggui(Session, more: "-Setting @{ StateBaseline = 'Off' }");
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "Receive", Point = FaultPoint.AfterCommit });
        Assert.Equal("OutcomeUnknown", Session.Run($"Receive-CrmShipment {Shipped}").Error.Id());
        Assert.Empty(Shop.Requests("Shipment"));
        Assert.Single(Effects("Receive"));
    }

    [Fact]
    public void A_second_user_of_the_name_is_refused_and_not_taken_for_ours()
    {
        Session.Run("Register-CrmUser 13912345678 $new").Clean();
        Session.Set("other", Shop.Secure("canary-other-2"));
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Garbage, Operation = "Register", Point = FaultPoint.AfterCommit });
        Assert.Equal("Crm.CheTongGui.1", Session.Run("Register-CrmUser 13912345678 $other").Error.Id());
        Assert.Single(Effects("Register"));
    }
}
