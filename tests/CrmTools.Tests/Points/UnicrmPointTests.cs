namespace CrmTools.Tests.Points;

/// <summary>Get-CrmPoint, Add-CrmPoint and Get-CrmPointLog on UniCRM: account 10.</summary>
public sealed class UnicrmPointTests : UnicrmTest
{
    [Fact]
    public void Points_are_account_10_of_the_member()
    {
        var points = Session.Run("Get-CrmPoint -CardNo 11000024").Single;
        Assert.Equal("CrmTools.CrmPointBalance", points.TypeName());
        Assert.Equal("11000024", points.Value("CardNo"));
        Assert.Equal(124m, points.Value("Balance"));
        Assert.Null(points.Value("ShopId"));
        Assert.Null(points.Value("Total"));
    }

    [Fact]
    public void Points_are_taken_by_a_payment_from_account_10()
    {
        var result = Session.Run("Add-CrmPoint -CardNo 11000024 -Point -30 -Description 换礼 -OperationKey gift-3").Single;
        Assert.Equal("memberpay", result.Value("Operation"));
        Assert.Equal("gift-3", result.Value("OperationKey"));
        Assert.NotNull(result.Value("Id"));
        var effect = Assert.Single(Shop.Ledger.Entries());
        Assert.Equal(("memberpay", "11000024", -30m, "gift-3", "10", 94m), (effect.Operation, effect.Subject, effect.Amount, effect.Mark!, effect.Shop!, effect.BalanceAfter!.Value));
    }

    [Fact]
    public void The_smallest_number_there_is_has_no_opposite()
    {
        var error = Session.Run($"Add-CrmPoint -CardNo 11000024 -Point {long.MinValue}").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith("Point: ", error.Exception.Message);
        Assert.Empty(Shop.Ledger.Entries());
    }

    [Fact]
    public void Points_cannot_be_given()
    {
        var error = Session.Run("Add-CrmPoint -CardNo 11000024 -Point 30").Error;
        Assert.Equal("OperationNotSupported", error.Id());
        Assert.Equal("NotImplemented", error.CategoryInfo.Category.ToString());
        Assert.Contains("negative -Point", error.Remedy());
        Assert.Empty(Shop.Ledger.Entries());
    }

    [Fact]
    public void The_log_is_the_statement_of_account_10()
    {
        var key = Session.Run("(Add-CrmPoint -CardNo 11000024 -Point -30 -Description 换礼).OperationKey").Single.ToString();
        var entry = Session.Run("Get-CrmPointLog -CardNo 11000024 -First 1").Single;
        Assert.Equal("CrmTools.CrmPointEntry", entry.TypeName());
        Assert.Equal((-30m, 124m, 94m), ((decimal)entry.Value("Change")!, (decimal)entry.Value("BalanceBefore")!, (decimal)entry.Value("BalanceAfter")!));
        Assert.Equal("换礼", entry.Value("Description"));
        Assert.Equal(key, entry.Value("OperationKey"));
        Assert.Equal(TimeSpan.FromHours(8), Assert.IsType<DateTimeOffset>(entry.Value("Time")).Offset);
    }

    [Fact]
    public void A_shop_is_not_a_thing_here()
    {
        Assert.StartsWith("ShopId:", Session.Run("Add-CrmPoint -CardNo 11000024 -Point -3 -ShopId shop_01").Error.Exception.Message);
        Assert.StartsWith("ShopId:", Session.Run("Get-CrmPointLog -CardNo 11000024 -ShopId shop_01").Error.Exception.Message);
        Assert.Empty(Shop.Ledger.Entries());
    }

    [Theory]
    [InlineData("Set-CrmPoint -MemberId 11000024 -Point 5", "ONex")]
    [InlineData("Add-CrmPoint -MemberId 11000024 -Point 5 -ReferralCode 900001", "ONex")]
    public void What_only_onex_has_names_onex(string command, string able)
    {
        var error = Session.Run(command).Error;
        Assert.Equal("OperationNotSupported", error.Id());
        Assert.Contains(able, error.Remedy());
    }
}
