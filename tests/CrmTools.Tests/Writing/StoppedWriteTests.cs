namespace CrmTools.Tests.Writing;

/// <summary>Ctrl+C and lost answers after an additive write has left.</summary>
public sealed class StoppedWriteTests : OnexTest
{
    [Fact]
    public async Task A_gift_stopped_after_it_left_is_not_reported_as_done_and_found_by_the_next_run()
    {
        Shop.Options.Latency = TimeSpan.FromMinutes(1);
        using var running = Session.Start("Add-CrmPoint 100009 50 -OperationKey stopped-1");
        await Patience.UntilAsync(() => Shop.Ledger.Count == 1, "the effect");
        Assert.InRange(await running.StopAsync(), TimeSpan.Zero, TimeSpan.FromSeconds(3));
        Assert.Empty((await running.EndAsync()).Output);

        Shop.Options.Latency = TimeSpan.Zero;
        var again = Session.Run("Add-CrmPoint 100009 50 -OperationKey stopped-1").Single;
        Assert.Equal(("AlreadyApplied", "100009", "0"), (again.Text("Status"), again.Text("Id"), again.Text("Attempts")));
        Assert.Single(Shop.Ledger.Entries());
        Assert.Single(Shop.Requests("point.update"));
    }

    [Theory]
    [InlineData(FaultKind.Reset)]
    [InlineData(FaultKind.Fin)]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.Garbage)]
    [InlineData(FaultKind.Truncate)]
    public void A_lost_answer_of_what_nothing_marks_is_an_error_and_a_result_in_doubt_and_one_effect(FaultKind kind)
    {
        Shop.OpenOnex(Session, more: "-Setting @{ PointMark = 'Off' }");
        Shop.Faults.Add(new FaultRule { Kind = kind, Operation = "point.update", Point = FaultPoint.AfterCommit });
        var result = Session.Run("Add-CrmPoint 100009 50 -OperationKey lost-1");
        var error = Assert.Single(result.Errors);
        Assert.Equal("OutcomeUnknown", error.Id());
        Assert.Equal(("point.update", "lost-1", "ONex"), ((string)error.Fact("Operation")!, (string)error.Fact("OperationKey")!, (string)error.Fact("Vendor")!));
        Assert.Contains("Resolve-CrmOperation", error.Remedy());
        var doubt = Assert.Single(result.Output);
        Assert.Equal(("CrmTools.CrmResult", "InDoubt", "lost-1"), (doubt.TypeName(), doubt.Text("Status")!, doubt.Text("OperationKey")!));
        Assert.Single(Shop.Requests("point.update"));
        Assert.Equal(50m, Assert.Single(Shop.Ledger.Entries()).Amount);
    }

    [Fact]
    public void A_request_that_never_arrived_is_in_doubt_too_and_has_no_effect()
    {
        Shop.OpenOnex(Session, more: "-Setting @{ PointMark = 'Off' }");
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "point.update", Point = FaultPoint.BeforeCommit });
        Assert.Equal("OutcomeUnknown", Session.Run("Add-CrmPoint 100009 50").Error.Id());
        Assert.Empty(Shop.Ledger.Entries());
    }

    [Fact]
    public void A_throttled_gift_is_sent_again_for_nothing_happened()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Throttle, Operation = "point.update", RetryAfter = TimeSpan.FromSeconds(1) });
        var result = Session.Run("Add-CrmPoint 100009 50").Single;
        Assert.Equal(("Applied", 2), (result.Text("Status")!, (int)result.Value("Attempts")!));
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public void A_created_member_with_a_key_of_ours_is_sent_again_and_made_once()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "members.add", Point = FaultPoint.AfterCommit });
        var result = Session.Run("New-CrmMember zhang -Mobile 13900000001").Single;
        Assert.Equal(("Applied", 2, "101201"), (result.Text("Status")!, (int)result.Value("Attempts")!, result.Text("Id")!));
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public void A_created_member_without_one_is_not()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "members.add", Point = FaultPoint.AfterCommit });
        Assert.Equal("OutcomeUnknown", Session.Run("New-CrmMember zhang").Error.Id());
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public void A_script_that_stops_at_errors_stops_at_the_doubt()
    {
        Shop.OpenOnex(Session, more: "-Setting @{ PointMark = 'Off' }");
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "point.update", Point = FaultPoint.AfterCommit });
        var result = Session.Run("Add-CrmPoint 100009 50 -ErrorAction Stop; Add-CrmPoint 100010 50");
        Assert.True(result.IsTerminated);
        Assert.Equal("InDoubt", Assert.Single(result.Output).Text("Status"));
        Assert.Single(Shop.Ledger.Entries());
    }
}
