namespace CrmTools.Tests.Settling;

/// <summary>point.update type 2 whose answer is lost: the mark in the point log tells.</summary>
public sealed class OnexLostPointTests : OnexTest
{
    private const string Give = "Add-CrmPoint 100009 50 -OperationKey lost-1";

    [Theory]
    [InlineData(FaultKind.Reset)]
    [InlineData(FaultKind.Fin)]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.Garbage)]
    [InlineData(FaultKind.Truncate)]
    public void A_gift_that_arrived_is_found_and_not_given_again(FaultKind kind)
    {
        Shop.Faults.Add(new FaultRule { Kind = kind, Operation = "point.update", Point = FaultPoint.AfterCommit });
        var result = Session.Run(Give).Single;
        Assert.Equal(("Applied", "100009", "1"), (result.Text("Status"), result.Text("Id"), result.Text("Attempts")));
        Assert.Equal(50m, Assert.Single(Shop.Gifts()).Amount);
        Assert.Single(Shop.Requests("point.update"));
        Assert.Equal("AlreadyApplied", Session.Run(Give).Single.Text("Status"));
    }

    [Fact]
    public void A_gift_that_never_arrived_is_sent_again()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "point.update", Point = FaultPoint.BeforeCommit, Times = 2 });
        var result = Session.Run(Give).Single;
        Assert.Equal(("Applied", "3"), (result.Text("Status"), result.Text("Attempts")));
        Assert.Single(Shop.Gifts());
    }

    [Fact]
    public void A_gift_that_arrives_late_is_found_and_not_given_again()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.LateCommit, Operation = "point.update", AfterRequests = 1 });
        Assert.Equal("Applied", Session.Run(Give).Single.Text("Status"));
        Assert.Single(Shop.Gifts());
        Assert.Single(Shop.Requests("point.update"));
    }

    [Fact]
    public void A_log_that_lags_less_than_the_settle_time_shows_it()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "point.update", Point = FaultPoint.AfterCommit })
            .Add(new FaultRule { Kind = FaultKind.LogLag, Operation = "pointlog.getlist", Duration = TimeSpan.FromMilliseconds(100), Times = int.MaxValue });
        Assert.Equal("Applied", Session.Run(Give).Single.Text("Status"));
        Assert.Single(Shop.Gifts());
    }

    [Fact]
    public void The_mark_is_found_on_the_last_page()
    {
        Shop.Onex.MaxPageSize = 5;
        Shop.Onex.LogOldestFirst = true;
        Session.Run("1..12 | ForEach-Object { Add-CrmPoint 100009 1 -OperationKey \"early-$_\" }").Clean();
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "point.update", Point = FaultPoint.AfterCommit });
        Assert.Equal("1", Session.Run(Give).Single.Text("Attempts"));
        Assert.Single(Shop.Ledger.Marked("#lost-1"));
        Assert.True(Shop.Requests("pointlog.getlist").Count >= 3);
    }

    [Fact]
    public void A_description_that_the_server_cut_off_leaves_it_in_doubt()
    {
        Shop.Onex.PointDescLength = 22;
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "point.update", Point = FaultPoint.AfterCommit });
        var error = Session.Run("Add-CrmPoint 100009 50 -Description 二零二六年春季会员回馈活动积分 -OperationKey spring-2026-0001").Error;
        Assert.Equal("OutcomeUnknown", error.Id());
        Assert.Contains("二零二六年春季会员回馈活动积分 #sprin'", error.Exception.Message);
        Assert.Single(Shop.Gifts());
    }

    [Theory]
    [InlineData("", "Crm.ONex.e000008", 2)]
    [InlineData("-Setting @{ NoMember = '查无此人' }", "OutcomeUnknown", 1)]
    public void A_member_who_does_not_exist_has_got_nothing(string more, string expected, int requests)
    {
        Shop.OpenOnex(Session, more: more);
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "point.update" });
        Assert.Equal(expected, Session.Run("Add-CrmPoint 999999 5").Error.Id());
        Assert.Equal(requests, Shop.Requests("point.update").Count);
        Assert.Empty(Shop.Gifts());
    }

    [Fact]
    public void A_log_that_cannot_be_read_leaves_it_in_doubt_and_the_next_run_settles_it()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "point.update", Point = FaultPoint.AfterCommit })
            .Add(new FaultRule { Kind = FaultKind.Refuse, Operation = "pointlog.getlist", Code = "e000004" });
        var error = Session.Run(Give).Error;
        Assert.Equal("OutcomeUnknown", error.Id());
        Assert.Contains("Resolve-CrmOperation", error.Remedy());
        Assert.Equal("AlreadyApplied", Session.Run(Give).Single.Text("Status"));
        Assert.Single(Shop.Gifts());
    }
}
