using CrmTools.Core.Vendors.Chetonggui;

namespace CrmTools.Core.Tests.Vendors.Chetonggui;

public sealed class SealTests
{
    private const string Done = """{"status":0,"msg":"ok"}""";

    [Fact]
    public async Task Every_body_is_json_with_user_password_and_sec()
    {
        using var desk = await Desk.OpenAsync(Done);
        await desk.SendAsync(new ChetongguiShipments(desk.Client, desk.Settings).Prepare(new ShipmentReceipt { OrderId = "DD1" }));
        var sent = desk.Server.Sent[1];
        Assert.Equal("https://b2b.example/api/order/receive", sent.Uri.AbsoluteUri);
        Assert.StartsWith("application/json", sent.ContentType, StringComparison.Ordinal);
        foreach (var number in new[] { 0, 1 })
        {
            var body = desk.Body(number);
            Assert.Equal((desk.Connection.Account, Desk.Password, Desk.Sec), ((string?)body["username"], (string?)body["password"], (string?)body["sec"]));
        }

        Assert.Equal("""{"order_id":"DD1","status":55}""", desk.Body(1)["param"]!.ToJsonString());
    }

    [Fact]
    public async Task A_registration_carries_the_new_users_name_and_password()
    {
        using var desk = await Desk.OpenAsync(Done);
        var write = new ChetongguiUsers(desk.Client, desk.Settings).Prepare(new UserRegistration
        {
            UserName = "13912345678",
            Password = new CrmSecret("canary-new-password"),
            Sex = CrmSex.Female,
            Birthday = new DateTime(1990, 5, 19),
        });
        await desk.SendAsync(write);
        Assert.Equal(
            """{"username":"13912345678","password":"canary-new-password","sex":"女","birth":"1990-05-19","sec":"canary-sec-9Zx"}""",
            System.Text.RegularExpressions.Regex.Unescape(desk.Body(1).ToJsonString()));
        Assert.DoesNotContain("canary", desk.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_secret_is_in_any_line_of_the_trace()
    {
        using var desk = await Desk.OpenAsync("""{"status":1,"msg":"bad canary-password-7Kq canary-sec-9Zx","sec":"canary-sec-9Zx"}""");
        var error = await Assert.ThrowsAsync<CrmException>(() => desk.SendAsync(new ChetongguiShipments(desk.Client, desk.Settings).Prepare(new ShipmentReceipt { OrderId = "DD1" })));
        Assert.DoesNotContain("canary", desk.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", $"{error}{error.VendorMessage}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sec")]
    [InlineData("UserName")]
    [InlineData("password")]
    public async Task Properties_do_not_replace_the_credentials(string name)
    {
        using var desk = await Desk.OpenAsync(Done);
        var error = Assert.Throws<CrmException>(() => new ChetongguiShipments(desk.Client, desk.Settings).Prepare(
            new ShipmentReceipt { OrderId = "DD1", Property = new Dictionary<string, object?> { [name] = "x" } }));
        Assert.Equal(CrmErrorId.InvalidInput, error.ErrorId);
        Assert.Single(desk.Server.Sent);
    }

    [Fact]
    public async Task Without_a_company_from_the_sign_in_one_must_be_given()
    {
        using var desk = new Desk();
        var orders = new ChetongguiOrders(desk.Client, desk.Settings);
        Assert.StartsWith("CompanyId: ", Assert.Throws<CrmException>(() => orders.Prepare(new OrderAcceptance { Id = "DD1" })).Message, StringComparison.Ordinal);
        Assert.NotNull(orders.Prepare(new OrderAcceptance { Id = "DD1", CompanyId = "7" }));
        await Task.CompletedTask;
    }
}
