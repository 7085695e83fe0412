namespace CrmTools.Tests.Settling;

/// <summary>member/setIgt whose answer is lost: the member's balance and total tell what did not happen.</summary>
public sealed class FkwLostPointTests : FkwTest
{
    [Theory]
    [InlineData(20)]
    [InlineData(-7)]
    public void A_change_that_never_arrived_is_sent_again(int point)
    {
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = "member/setIgt", Kind = FaultKind.Fin, Point = FaultPoint.BeforeCommit });
        var result = Session.Run($"Add-CrmPoint 5 -Point {point} -OperationKey lost").Single;
        Assert.Equal(("Applied", "2"), (result.Text("Status"), result.Text("Attempts")));
        Assert.Equal((decimal)point, Assert.Single(Shop.Ledger.Entries()).Amount);
    }

    [Theory]
    [InlineData(20, "the member had 105 points (total 110), now 125 points (total 130): 20 given and 0 taken")]
    [InlineData(-7, "the member had 105 points (total 110), now 98 points (total 110): 0 given and 7 taken")]
    public void A_change_that_the_balance_may_include_is_doubt_in_words_and_never_sent_again(int point, string words)
    {
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = "member/setIgt", Kind = FaultKind.Fin, Point = FaultPoint.AfterCommit });
        var result = Session.Run($"Add-CrmPoint 5 -Point {point} -OperationKey lost");
        Assert.Equal("OutcomeUnknown", result.Error.Id());
        Assert.Contains(words, result.Error.Exception.Message);
        Assert.Contains("Resolve-CrmOperation", result.Error.Remedy());
        Assert.Equal("InDoubt", Assert.Single(result.Output).Text("Status"));
        Assert.Single(Shop.Ledger.Entries());
        Assert.Single(Shop.Requests("member/setIgt"));
    }

    [Fact]
    public void A_change_that_arrives_late_is_not_sent_again()
    {
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = "member/setIgt", Kind = FaultKind.LateCommit, AfterRequests = 1 });
        Assert.Equal("OutcomeUnknown", Session.Run("Add-CrmPoint 5 20").Error.Id());
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public async Task Somebody_elses_smaller_gift_does_not_hide_that_ours_never_arrived()
    {
        // The second change is sent while the first one is waiting for its settle time.
        Shop.OpenFkw(Session, more: "-Setting @{ SettleSeconds = 2 }");
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = "member/setIgt", Kind = FaultKind.Fin, Point = FaultPoint.BeforeCommit });
        using var other = new Session();
        Shop.OpenFkw(other);
        using var running = Session.Start("Add-CrmPoint 5 20");
        await Patience.UntilAsync(() => Shop.Requests("member/setIgt").Count == 1, "the lost change");
        other.Run("Add-CrmPoint 5 3").Clean();
        Assert.Equal("2", (await running.EndAsync()).Single.Text("Attempts"));
        Assert.Equal([3m, 20m], Shop.Ledger.Entries().Select(entry => entry.Amount));
    }

    [Fact]
    public void Without_the_baseline_each_change_is_one_request_and_a_lost_one_stays_in_doubt()
    {
        Shop.OpenFkw(Session, more: "-Setting @{ PointBaseline = 'Off' }");
        Session.Run("Add-CrmPoint 5 20").Clean();
        Assert.Empty(Shop.Requests("member/get"));
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = "member/setIgt", Kind = FaultKind.Fin, Point = FaultPoint.BeforeCommit });
        Assert.Equal("OutcomeUnknown", Session.Run("Add-CrmPoint 5 20").Error.Id());
        Assert.Single(Shop.Ledger.Entries());
    }
}
