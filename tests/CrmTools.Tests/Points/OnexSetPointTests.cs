namespace CrmTools.Tests.Points;

/// <summary>Set-CrmPoint: point.update type 1.</summary>
public sealed class OnexSetPointTests : OnexTest
{
    [Fact]
    public void A_balance_is_set_in_the_shop_that_is_meant()
    {
        Assert.Empty(Session.Run("Set-CrmPoint -MemberId 100009 -Point 500 -ShopId shop_02 -Description 盘点").Clean().Output);
        var effect = Assert.Single(Shop.Ledger.Entries());
        Assert.Equal(("point.update", "100009", 450m, "shop_02", 500m), (effect.Operation, effect.Subject, effect.Amount, effect.Shop!, effect.BalanceAfter!.Value));
        Assert.Equal("盘点", effect.Mark);
        Assert.Contains("\"type\":\"1\"", Shop.Requests("point.update")[0].Parameters["content"]);
    }

    [Fact]
    public void PassThru_emits_the_result()
    {
        var result = Session.Run("Set-CrmPoint 100009 0 -PassThru").Single;
        Assert.Equal("CrmTools.CrmResult", result.TypeName());
        Assert.Equal("point.update", result.Value("Operation"));
        Assert.Equal("100009", result.Value("Id"));
        Assert.Equal(0m, Shop.Ledger.Entries()[0].BalanceAfter);
    }

    [Fact]
    public void Setting_is_repeated_until_it_is_proven()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "point.update", Point = FaultPoint.AfterCommit, Times = 2 });
        var result = Session.Run("Set-CrmPoint 100009 500 -PassThru").Single;
        Assert.Equal(3, result.Value("Attempts"));
        Assert.Equal(500m, Shop.Ledger.Entries()[^1].BalanceAfter);
        Assert.Equal(500m, Session.Run("Get-CrmPoint 100009").Clean().Output[0].Value("Balance"));
    }

    [Theory]
    [InlineData("-MemberId 100009 -Point -1", "Point")]
    [InlineData("-Point 5", "MemberId")]
    [InlineData("-MemberId abc -Point 5", "MemberId")]
    public void Bad_input_names_the_field_and_nothing_is_sent(string arguments, string field)
    {
        var error = Session.Run($"Set-CrmPoint {arguments}").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith(field + ":", error.Exception.Message);
        Assert.Equal(0, Shop.Traffic.Total);
    }
}
