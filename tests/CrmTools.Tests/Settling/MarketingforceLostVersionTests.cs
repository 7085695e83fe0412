namespace CrmTools.Tests.Settling;

/// <summary>data/update of one version of a record whose answer is lost: the record's version and fields tell.</summary>
public sealed class MarketingforceLostVersionTests : Marketingforce.MarketingforceTest
{
    private const string Change = "Set-CrmRecord gift__c 5f0c2a9e31b4d70000000001 -PassThru -Property @{ remark = 'x'; value_amount__c = 5.5; version = '1' }";

    [Theory]
    [InlineData(FaultKind.Reset, FaultPoint.AfterCommit, "1")]
    [InlineData(FaultKind.Garbage, FaultPoint.AfterCommit, "1")]
    [InlineData(FaultKind.Reset, FaultPoint.BeforeCommit, "2")]
    public void A_change_is_made_once(FaultKind kind, FaultPoint point, string attempts)
    {
        Shop.Faults.Add(new FaultRule { Kind = kind, Operation = "data/update", Point = point });
        var result = Session.Run(Change).Single;
        Assert.Equal(("Applied", "5f0c2a9e31b4d70000000001", attempts), (result.Text("Status"), result.Text("Id"), result.Text("Attempts")));
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public void A_change_that_arrives_late_is_seen()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.LateCommit, Operation = "data/update", AfterRequests = 1 });
        Assert.Equal("1", Session.Run(Change).Single.Text("Attempts"));
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public void A_record_that_somebody_else_changed_is_doubt()
    {
        Session.Run("Set-CrmRecord gift__c 5f0c2a9e31b4d70000000001 -Property @{ remark = 'theirs' }").Clean();
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Garbage, Operation = "data/update", Point = FaultPoint.AfterCommit });
        var error = Session.Run(Change).Error;
        Assert.Equal("OutcomeUnknown", error.Id());
        Assert.Contains("from version 1 to 2", error.Exception.Message);
        Assert.Contains("Resolve-CrmOperation", error.Remedy());
        Assert.Single(Shop.Ledger.Entries());
    }
}
