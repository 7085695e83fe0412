namespace CrmTools.Tests.Settling;

/// <summary>data/update of one version of a record whose answer is lost: the record's version and fields tell.</summary>
public sealed class MarketingforceLostVersionTests : Marketingforce.MarketingforceTest
{
    private const string Change = "Set-CrmRecord gift__c 5f0c2a9e31b4d70000000001 -Property @{ remark = 'x'; value_amount__c = 5.5; version = '1' }";

    [Theory]
    [InlineData(FaultKind.Reset, FaultPoint.AfterCommit, 1)]
    [InlineData(FaultKind.Garbage, FaultPoint.AfterCommit, 1)]
    [InlineData(FaultKind.LateCommit, FaultPoint.BeforeCommit, 1)]
    [InlineData(FaultKind.Reset, FaultPoint.BeforeCommit, 2)]
    public void A_change_is_made_once(FaultKind kind, FaultPoint point, int requests)
    {
        Shop.Faults.Add(new FaultRule { Kind = kind, Operation = "data/update", Point = point, AfterRequests = 1 });
        Session.Run(Change).Clean();
        Assert.Equal((requests, 1), (Shop.Requests("data/update").Count, Shop.Ledger.Count));
        Assert.Equal("2", Session.Run("(Get-CrmRecord gift__c -Id 5f0c2a9e31b4d70000000001).version").Single.ToString());
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
