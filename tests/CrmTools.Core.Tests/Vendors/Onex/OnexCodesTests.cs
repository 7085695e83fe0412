using CrmTools.Core.Sending;
using CrmTools.Core.Vendors.Onex;

namespace CrmTools.Core.Tests.Vendors.Onex;

public sealed class OnexCodesTests
{
    [Theory]
    [InlineData("e000001", CrmErrorCategory.InvalidArgument, false, "-Flag")]
    [InlineData("e000002", CrmErrorCategory.AuthenticationError, false, "private key")]
    [InlineData("e000003", CrmErrorCategory.NotImplemented, false, "members.get")]
    [InlineData("e000004", CrmErrorCategory.PermissionDenied, false, "Open the interface members.get")]
    [InlineData("e000005", CrmErrorCategory.ResourceUnavailable, true, "later")]
    [InlineData("e000006", CrmErrorCategory.InvalidArgument, false, null)]
    [InlineData("e000007", CrmErrorCategory.ResourceUnavailable, true, "later")]
    [InlineData("e000008", CrmErrorCategory.InvalidOperation, false, null)]
    [InlineData("e999999", CrmErrorCategory.InvalidOperation, false, null)]
    public void Each_code_has_its_category_and_remedy(string code, CrmErrorCategory category, bool transient, string? remedy)
    {
        var refused = OnexCodes.Refusal(code, "msg", OnexOperations.Read("members.get"));

        Assert.Equal((code, "msg", category, transient), (refused.Code, refused.Message, refused.Category, refused.IsTransient));
        Assert.Equal(code == "e000002" ? CrmErrorId.AuthenticationFailed : null, refused.ErrorId);
        if (remedy is null) Assert.Null(refused.Remedy);
        else Assert.Contains(remedy, refused.Remedy);
    }

    [Theory]
    [InlineData("point.get", "PointClass = 'points'")]
    [InlineData("points.get", "PointClass = 'point'")]
    public void An_unknown_point_method_names_the_setting(string method, string remedy) =>
        Assert.Contains(remedy, OnexCodes.Refusal("e000003", "m", OnexOperations.Read(method)).Remedy);

    [Fact]
    public async Task The_users_error_carries_the_vendors_words_the_code_and_the_remedy()
    {
        using var shop = new OnexShop("""{"error_response":{"code":"e000004","msg":"没有权限","sub_msg":"members.get"}}""");

        var error = await Assert.ThrowsAsync<CrmException>(() => shop.Client.Exchange.SendAsync(
            new Call(shop.Operations.GetMember) { Subject = () => "member 7" }, shop.Log, OnexShop.Stop));

        Assert.Equal("Crm.ONex.e000004", error.ErrorId);
        Assert.Equal(CrmErrorCategory.PermissionDenied, error.Category);
        Assert.Equal("没有权限: members.get", error.VendorMessage);
        Assert.Equal("ONex members.get, member 7: 没有权限: members.get (e000004). Open the interface members.get in ONex-CRM's back office.", error.Message);
    }

    [Fact]
    public void The_eleven_operations_say_what_repeating_them_does()
    {
        var known = new OnexOperations(OnexShop.Usual);
        Endpoint[] all =
        [
            known.GetMember, known.ListMembers, known.AddMember, known.AddMemberUnkeyed, known.UpdateMember, known.SetReferral, known.GetPoint,
            known.SetPoint, known.AddPoint, known.AddReferralPoint, known.ListPointLog, known.AddPosOrder, known.ListOrders,
        ];

        Assert.Equal(
            [
                "members.get Harmless None", "members.getlist Harmless None", "members.add Adds Keyed", "members.add Adds Nothing",
                "members.update Replaces None", "members.update_recommend Replaces None", "point.get Harmless None", "point.update Replaces None",
                "point.update Adds Marked", "point.update_by_parent_code Adds Nothing", "pointlog.getlist Harmless None", "posorder.add Adds Keyed",
                "orders.search Harmless None",
            ],
            all.Select(endpoint => $"{endpoint.Name} {endpoint.Repeat} {endpoint.Tier}"));
        Assert.StartsWith("points.", new OnexOperations(OnexShop.Usual with { PointClass = "points" }).AddPoint.Name);
    }
}
