namespace CrmTools.Tests.Marketingforce;

/// <summary>Each of the nineteen operators through New-CrmFilter, with what the server then finds.</summary>
public sealed class RecordOperatorTests : MarketingforceTest
{
    [Theory]
    [InlineData("value_amount__c EQ 3.5", 1)]
    [InlineData("value_amount__c N 3.5", 9)]
    [InlineData("value_amount__c GT 3.5", 7)]
    [InlineData("value_amount__c GTE 3.5", 8)]
    [InlineData("value_amount__c LT 3.5", 2)]
    [InlineData("value_amount__c LTE 3.5", 3)]
    [InlineData("gift_no__c LIKE '0007'", 1)]
    [InlineData("gift_no__c NLIKE '0007'", 9)]
    [InlineData("gift_no__c STARTWITH 'G-0'", 10)]
    [InlineData("gift_no__c ENDWITH '07'", 1)]
    [InlineData("tags__c IS", 3)]
    [InlineData("tags__c ISN", 7)]
    [InlineData("remark EXISTS", 0)]
    [InlineData("remark NEXISTS $null", 10)]
    [InlineData("gift_no__c IN 'G-000001','G-000002','G-999999'", 2)]
    [InlineData("gift_no__c NIN 'G-000001','G-000002','G-999999'", 8)]
    [InlineData("value_amount__c BETWEEN 2.5,4.5", 3)]
    [InlineData("value_amount__c NBETWEEN 2.5,4.5", 7)]
    [InlineData("tags__c CONTAINS '春节'", 7)]
    [InlineData("tags__c CONTAINS '春节','老客户'", 3)]
    public void An_operator_finds_what_it_says(string filter, int count)
    {
        Assert.Equal(count, Session.Run($"Get-CrmRecord gift__c -Filter (New-CrmFilter {filter})").Clean().Output.Count);
        Assert.Equal(filter.Split(' ')[1], Searches[0].GetProperty("filters")[0].GetProperty("operator").GetString());
    }

    [Fact]
    public void There_are_nineteen() =>
        Assert.Equal("19", Session.Run("[enum]::GetNames((New-CrmFilter a EQ 1).Operator.GetType()).Count").Single.ToString());

    [Theory]
    [InlineData("a BETWEEN 1", "Value")]
    [InlineData("a BETWEEN 1,2,3", "Value")]
    [InlineData("a EQ", "Value")]
    [InlineData("a EQ 1,2", "Value")]
    [InlineData("a IN", "Value")]
    [InlineData("a IS 1", "Value")]
    [InlineData("a EQ $null", "Value")]
    [InlineData("a EQ @{ x = 1 }", "Value")]
    [InlineData("'a b' EQ 1", "Field")]
    [InlineData("'a;b' EQ 1", "Field")]
    public void What_an_operator_does_not_take_ends_the_statement(string filter, string field)
    {
        Assert.Equal("caught", Session.Run($"try {{ New-CrmFilter {filter} }} catch {{ 'caught' }}").Single.ToString());
        var result = Session.Run($"New-CrmFilter {filter}");
        Assert.Equal("InvalidInput", result.Error.Id());
        Assert.StartsWith(field + ":", result.Error.Exception.Message);
        Assert.NotEmpty(result.Error.Remedy());
    }

    [Fact]
    public void A_filter_that_failed_never_becomes_no_filter()
    {
        var result = Session.Run("try { $f = New-CrmFilter a BETWEEN 1 } catch { }; Get-CrmRecord gift__c -Filter $f");
        Assert.Empty(result.Output);
        Assert.NotNull(result.Error);
        Assert.Equal(0, Shop.Traffic.Total);
    }
}
