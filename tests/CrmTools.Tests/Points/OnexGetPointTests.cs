namespace CrmTools.Tests.Points;

/// <summary>Get-CrmPoint on ONex: point.get.</summary>
public sealed class OnexGetPointTests : OnexTest
{
    [Theory]
    [InlineData(OnexPointForm.Numbered)]
    [InlineData(OnexPointForm.ShopPointList)]
    public void One_object_a_shop_with_the_total(OnexPointForm form)
    {
        Shop.Onex.PointForm = form;
        var points = Session.Run("Get-CrmPoint -MemberId 100009").Clean();
        Assert.All(points.Output, point => Assert.Equal("CrmTools.CrmPointBalance", point.TypeName()));
        Assert.Equal(["shop_01", "shop_02"], points.Texts("ShopId"));
        Assert.Equal([109m, 50m], points.Output.Select(point => point.Value("Balance")));
        Assert.All(points.Output, point => Assert.Equal(159m, point.Value("Total")));
        Assert.All(points.Output, point => Assert.Equal("100009", point.Value("MemberId")));
        Assert.All(points.Output, point => Assert.Null(point.Value("CardNo")));
        Assert.Equal("5940", Convert.ToString(points.Output[0].Entry("Extra", "node_id")));
    }

    [Fact]
    public void Piped_members_are_asked_one_by_one_in_order()
    {
        var points = Session.Run("Get-CrmMember -First 20 | Get-CrmPoint -ThrottleLimit 4").Clean();
        Assert.Equal(Enumerable.Range(1, 20).SelectMany(index => new[] { $"{100_000 + index}", $"{100_000 + index}" }), points.Texts("MemberId"));
        Assert.Equal(20, Shop.Requests("point.get").Count);
        Assert.InRange(Shop.Traffic.MaxInFlight, 1, 4);
    }

    [Fact]
    public void A_member_nobody_knows_is_the_vendors_e000008()
    {
        var error = Session.Run("Get-CrmPoint 1").Error;
        Assert.Equal("Crm.ONex.e000008", error.Id());
        Assert.Equal("e000008", error.Fact("Code"));
        Assert.Contains("此客户不存在", (string)error.Fact("VendorMessage")!);
    }

    [Theory]
    [InlineData("", "MemberId")]
    [InlineData("-MemberId -5", "MemberId")]
    [InlineData("-CardNo 11000001", "CardNo")]
    public void Bad_input_names_the_field_and_nothing_is_sent(string arguments, string field)
    {
        var error = Session.Run($"Get-CrmPoint {arguments}").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith(field + ":", error.Exception.Message);
        Assert.Equal(0, Shop.Traffic.Total);
    }
}
