namespace CrmTools.Tests.Points;

/// <summary>Get-CrmPointLog on ONex: pointlog.getlist.</summary>
public sealed class OnexGetPointLogTests : OnexTest
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Changes_come_with_balance_and_our_key(bool documented)
    {
        Shop.Onex.DocumentedPointLog = documented;
        Session.Run("Add-CrmPoint 100009 50 -Description 春季 -OperationKey spring-7; Add-CrmPoint 100009 -20 -ShopId shop_02 -OperationKey spring-8").Clean();
        var log = Session.Run("Get-CrmPointLog -MemberId 100009 -First 2").Clean();
        Assert.All(log.Output, entry => Assert.Equal("CrmTools.CrmPointEntry", entry.TypeName()));
        Assert.Equal([-20m, 50m], log.Output.Select(entry => entry.Value("Change")));
        var gift = log.Output[1];
        Assert.Equal(("100009", "shop_01", 109m, 159m), (gift.Text("MemberId")!, gift.Text("ShopId")!, (decimal)gift.Value("BalanceBefore")!, (decimal)gift.Value("BalanceAfter")!));
        Assert.Equal("春季 #spring-7", gift.Value("Description"));
        Assert.Equal("spring-7", gift.Value("OperationKey"));
        Assert.Equal(false, gift.Value("IsExpired"));
        Assert.Null(gift.Value("ExpiresAt"));
        var time = Assert.IsType<DateTimeOffset>(gift.Value("Time"));
        Assert.Equal(TimeSpan.FromHours(8), time.Offset);
        Assert.InRange(DateTimeOffset.Now - time, TimeSpan.FromSeconds(-2), TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void The_whole_log_comes_page_by_page()
    {
        Session.Run("1..25 | ForEach-Object { Add-CrmPoint 100009 $_ }").Clean();
        var log = Session.Run("Get-CrmPointLog 100009 -PageSize 10").Clean();
        Assert.Equal(Enumerable.Range(1, 25).Reverse().Select(change => (object)(decimal)change), log.Output.Take(25).Select(entry => entry.Value("Change")));
    }

    [Fact]
    public void The_log_of_one_shop()
    {
        Session.Run("Add-CrmPoint 100009 1 -ShopId shop_01; Add-CrmPoint 100009 2 -ShopId shop_02").Clean();
        var log = Session.Run("Get-CrmPointLog 100009 -ShopId shop_02").Clean();
        Assert.All(log.Texts("ShopId"), shop => Assert.Equal("shop_02", shop));
        Assert.Equal(2m, log.Output[0].Value("Change"));
    }

    [Fact]
    public void The_total_is_counted()
    {
        Session.Run("Add-CrmPoint 100009 1").Clean();
        var all = Session.Run("Get-CrmPointLog 100009").Clean().Output.Count;
        Assert.Equal((ulong)all, Session.Run("Get-CrmPointLog 100009 -First 0 -IncludeTotalCount").Single.BaseObject);
    }

    [Fact]
    public void A_twelve_hour_clock_without_am_or_pm_is_still_read()
    {
        Shop.Onex.TwelveHourOpTime = true;
        Session.Run("Add-CrmPoint 100009 1").Clean();
        var entry = Session.Run("Get-CrmPointLog 100009 -First 1").Single;
        var time = Assert.IsType<DateTimeOffset>(entry.Value("Time"));
        var now = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8));
        Assert.Equal(now.Hour % 12, time.Hour % 12);
    }
}
