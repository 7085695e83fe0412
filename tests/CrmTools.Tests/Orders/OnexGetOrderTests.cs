namespace CrmTools.Tests.Orders;

/// <summary>Get-CrmOrder: orders.search.</summary>
public sealed class OnexGetOrderTests : OnexTest
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_members_orders_are_typed_newest_first(bool underMember)
    {
        Shop.Onex.OrdersUnderMember = underMember;
        var person = Shop.Person(8);
        var orders = Session.Run("Get-CrmOrder -MemberId 100008").Clean();
        Assert.Equal(3, SandboxPeople.OnexOrders(8));
        Assert.Equal(3, orders.Output.Count);
        Assert.All(orders.Output, order => Assert.Equal("CrmTools.CrmOrder", order.TypeName()));
        var newest = orders.Output[0];
        var time = person.CreatedAt.AddHours(9);
        Assert.Equal($"SO{time:yyyyMMdd}00000083", newest.Value("Id"));
        Assert.Equal("100008", newest.Value("MemberId"));
        Assert.Equal("shop_01", newest.Value("ShopId"));
        Assert.Equal("finish", newest.Value("Status"));
        Assert.Equal("Paid", newest.Text("PaymentStatus"));
        Assert.Equal("Shipped", newest.Text("ShipmentStatus"));
        Assert.Equal(29.9m + (8 * 13 * 3 % 400) + 8, newest.Value("Amount"));
        Assert.Equal(newest.Value("Amount"), newest.Value("Paid"));
        Assert.Equal(person.Name, newest.Value("Consignee"));
        Assert.Equal(person.Mobile, newest.Value("Mobile"));
        Assert.Equal(person.Address, newest.Value("Address"));
        Assert.Equal(time, newest.Value("CreatedAt"));
        Assert.Equal(TimeSpan.FromHours(8), ((DateTimeOffset)newest.Value("CreatedAt")!).Offset);
        Assert.Equal(time.AddMinutes(5), newest.Value("PaidAt"));
        Assert.Null(newest.Value("WaybillNo"));
        Assert.Null(newest.Value("BuyerRemark"));
        Assert.Equal("顺丰速运", newest.Entry("Extra", "shipping"));
    }

    [Fact]
    public void Shop_and_time_select()
    {
        Assert.Equal(["shop_02"], Session.Run("Get-CrmOrder 100008 -ShopId shop_02").Clean().Texts("ShopId"));
        var second = Shop.Person(8).CreatedAt.AddHours(6);
        Assert.Equal(2, Session.Set("from", second.UtcDateTime).Run("Get-CrmOrder 100008 -CreatedAfter $from").Clean().Output.Count);
    }

    [Fact]
    public void Piped_members_without_orders_are_no_error()
    {
        var orders = Session.Run("Get-CrmMember -First 8 | Get-CrmOrder -PageSize 2 -IncludeTotalCount:$false").Clean();
        Assert.Equal(SandboxPeople.OnexOrders(4) + SandboxPeople.OnexOrders(8), orders.Output.Count);
        Assert.Equal(["100004", "100008"], orders.Texts("MemberId").Distinct());
    }

    [Fact]
    public void The_total_is_counted()
    {
        Assert.Equal(3UL, Session.Run("Get-CrmOrder 100008 -First 0 -IncludeTotalCount").Single.BaseObject);
    }

    [Theory]
    [InlineData("", "MemberId")]
    [InlineData("-Id SO1", "Id")]
    public void Bad_input_names_the_field_and_nothing_is_sent(string arguments, string field)
    {
        var error = Session.Run($"Get-CrmOrder {arguments}").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith(field + ":", error.Exception.Message);
        Assert.Equal(0, Shop.Traffic.Total);
    }
}
