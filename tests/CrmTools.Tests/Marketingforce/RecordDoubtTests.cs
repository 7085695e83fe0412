namespace CrmTools.Tests.Marketingforce;

/// <summary>Writes whose answer is lost: a creation is never sent twice, and -UniqueField tells whether it arrived.</summary>
public sealed class RecordDoubtTests : MarketingforceTest
{
    private const string Unique = "New-CrmRecord gift__c -Property @{ gift_no__c = 'U1'; value_amount__c = 5 } -UniqueField gift_no__c";

    private protected override void Connect() => Shop.OpenMarketingforce(Session, more: "-Setting @{ SettleSeconds = 0; BusyCodes = '20021'; DoubtCodes = '-1,30005' }");

    [Theory]
    [InlineData(FaultPoint.AfterCommit, 1)]
    [InlineData(FaultPoint.BeforeCommit, 0)]
    public void Without_a_unique_field_it_is_in_doubt_and_sent_once(FaultPoint point, int effects)
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "data/create", Point = point });
        var result = Session.Run("New-CrmRecord gift__c -Property @{ gift_no__c = 'U1' }");
        Assert.Equal("OutcomeUnknown", Assert.Single(result.Errors).Id());
        Assert.Equal("InDoubt", Assert.Single(result.Output).Text("Status"));
        Assert.Equal(effects, Shop.Ledger.Count);
        Assert.Equal(1, Shop.Traffic.Count("Marketingforce", "data/create"));
    }

    [Theory]
    [InlineData(FaultKind.Reset)]
    [InlineData(FaultKind.Garbage)]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.Truncate)]
    public void With_one_a_creation_that_arrived_is_found(FaultKind kind)
    {
        Shop.Faults.Add(new FaultRule { Kind = kind, Operation = "data/create", Point = FaultPoint.AfterCommit });
        var result = Session.Run(Unique).Single;
        Assert.Equal(("Applied", "5f0c2a9e31b4d7000000000b"), (result.Text("Status"), result.Text("Id")));
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public void With_one_a_creation_that_never_arrived_is_sent_again()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "data/create", Point = FaultPoint.BeforeCommit });
        var result = Session.Run(Unique).Single;
        Assert.Equal(("Applied", "2"), (result.Text("Status"), result.Text("Attempts")));
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public void With_one_a_record_that_is_there_is_not_created_again()
    {
        var first = Session.Run(Unique).Single;
        var second = Session.Run(Unique).Single;
        Assert.Equal(("Applied", "AlreadyApplied"), (first.Text("Status"), second.Text("Status")));
        Assert.Equal(first.Text("Id"), second.Text("Id"));
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public void A_field_that_is_not_unique_proves_nothing()
    {
        var error = Session.Run("New-CrmRecord gift__c -Property @{ record_type = 'default__c' } -UniqueField record_type").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith("UniqueField:", error.Exception.Message);
        Assert.Equal(0, Shop.Ledger.Count);
    }

    [Fact]
    public void A_change_is_repeated_freely()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "data/update", Point = FaultPoint.AfterCommit });
        Session.Run("Set-CrmRecord gift__c 5f0c2a9e31b4d70000000001 -Property @{ remark = 'x' }").Clean();
        Assert.Equal(2, Shop.Traffic.Count("Marketingforce", "data/update"));
    }

    [Fact]
    public void A_code_that_means_too_many_calls_is_waited_for_where_the_setting_knows_it()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.BusyInOk, Operation = "data/create" });
        Assert.Equal("2", Session.Run("New-CrmRecord gift__c -Property @{ gift_no__c = 'U1' }").Single.Text("Attempts"));
        Assert.Single(Shop.Ledger.Entries());
        Shop.OpenMarketingforce(Session);
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.BusyInOk, Operation = "data/create" });
        Assert.Equal("Crm.Marketingforce.20021", Session.Run("New-CrmRecord gift__c -Property @{ gift_no__c = 'U2' }").Error.Id());
    }

    [Fact]
    public void A_code_that_proves_nothing_leaves_a_creation_in_doubt_where_the_setting_knows_it()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Refuse, Code = "30005", Operation = "data/create" });
        Assert.Equal("OutcomeUnknown", Session.Run("New-CrmRecord gift__c -Property @{ gift_no__c = 'U1' }").Error.Id());
        Assert.Equal(1, Shop.Traffic.Count("Marketingforce", "data/create"));
    }
}
