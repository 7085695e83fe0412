namespace CrmTools.Sandbox.Tests.Faults;

public sealed class FaultPlanTests
{
    [Fact]
    public void A_rule_skips_then_strikes_so_many_times()
    {
        var plan = new FaultPlan().Add(new() { Kind = FaultKind.Fin, Skip = 2, Times = 2 });
        Assert.Equal([null, null, FaultKind.Fin, FaultKind.Fin, null], Kinds(plan, 5));
        Assert.Equal(2, plan.Struck);
    }

    [Fact]
    public void Rules_take_their_turns_in_the_order_they_were_added()
    {
        var plan = new FaultPlan().Add(new() { Kind = FaultKind.Reset }).Add(new() { Kind = FaultKind.Throttle, Times = 2 });
        Assert.Equal([FaultKind.Reset, FaultKind.Throttle, FaultKind.Throttle, null], Kinds(plan, 4));
    }

    [Fact]
    public void A_rule_is_bound_to_vendor_operation_and_writes()
    {
        var plan = new FaultPlan()
            .Add(new() { Kind = FaultKind.Fin, Vendor = "unicrm", Times = int.MaxValue })
            .Add(new() { Kind = FaultKind.Reset, Operation = "point.*", Writes = true, Times = int.MaxValue });
        Assert.Null(plan.Decide("ONex", "members.get", false).Main);
        Assert.Null(plan.Decide("ONex", "point.get", false).Main);
        Assert.Equal(FaultKind.Reset, plan.Decide("ONex", "point.update", true).Main?.Kind);
        Assert.Equal(FaultKind.Fin, plan.Decide("UniCrm", "token", false).Main?.Kind);
    }

    [Fact]
    public void Modifiers_add_to_the_fault_that_decides()
    {
        var plan = new FaultPlan()
            .Add(new() { Kind = FaultKind.Delay, Duration = TimeSpan.FromSeconds(1) })
            .Add(new() { Kind = FaultKind.Delay, Duration = TimeSpan.FromSeconds(2) })
            .Add(new() { Kind = FaultKind.Fin });
        var decision = plan.Decide("ONex", "x", true);
        Assert.Equal((FaultKind.Fin, TimeSpan.FromSeconds(3)), (decision.Main?.Kind, decision.Sum(FaultKind.Delay, FaultPoint.BeforeCommit)));
    }

    [Fact]
    public void Random_faults_repeat_for_the_same_seed_and_strike_at_their_rate()
    {
        var first = new FaultPlan { Random = RandomFaults.BadNetwork(5, 0.2) };
        var second = new FaultPlan { Random = RandomFaults.BadNetwork(5, 0.2) };
        var kinds = Kinds(first, 2000);
        Assert.Equal(kinds, Kinds(second, 2000));
        Assert.NotEqual(kinds, Kinds(new FaultPlan { Random = RandomFaults.BadNetwork(6, 0.2) }, 2000));
        Assert.InRange(kinds.Count(kind => kind is not null), 320, 480);
        Assert.InRange(kinds.Distinct().Count(), 8, 12);
    }

    [Fact]
    public void Clear_removes_everything()
    {
        var plan = new FaultPlan { Random = RandomFaults.BadNetwork(5, 1) }.Add(new() { Kind = FaultKind.Fin, Times = int.MaxValue });
        plan.Clear();
        Assert.All(Kinds(plan, 50), kind => Assert.Null(kind));
    }

    [Fact]
    public void A_rule_can_be_written_as_text()
    {
        var rule = FaultRule.Parse("kind=LateCommit, operation=memberpay, duration=00:00:05, afterRequests=3, end=Fin, times=2, writes=true");
        Assert.Equal(
            new FaultRule
            {
                Kind = FaultKind.LateCommit, Operation = "memberpay", Duration = TimeSpan.FromSeconds(5), AfterRequests = 3, End = WireEnd.Fin, Times = 2, Writes = true,
            },
            rule);
        Assert.Equal(FaultKind.Reset, FaultRule.Parse("reset").Kind);
        Assert.Contains("Colour", Assert.Throws<ArgumentException>(() => FaultRule.Parse("kind=Fin,Colour=red")).Message);
    }

    private static List<FaultKind?> Kinds(FaultPlan plan, int requests) =>
        [.. Enumerable.Range(0, requests).Select(_ => plan.Decide("ONex", "point.update", true).Main?.Kind)];
}
