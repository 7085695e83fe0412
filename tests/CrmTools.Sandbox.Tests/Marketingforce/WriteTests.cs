using Microsoft.Extensions.Time.Testing;

namespace CrmTools.Sandbox.Tests.Marketingforce;

/// <summary>Sign-in, data/create, data/update, data/get.</summary>
public sealed class WriteTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 9, 10, 2, 0, 0, TimeSpan.Zero));
    private readonly SandboxServer _server;
    private readonly MarketingforceProbe _probe;

    public WriteTests()
    {
        _server = new(new() { People = 100, Clock = _clock });
        _probe = MarketingforceProbe.InProcess(_server);
    }

    [Fact]
    public async Task A_token_is_issued_for_seconds_and_ends_then()
    {
        var reply = await _probe.PostAsync("cgi/corpAccessToken/get/V2", new { appId = "FSAID_SANDBOX", appSecret = "sandbox-app-secret", permanentCode = "sandbox-permanent-code" });
        Assert.Equal((0, 7200, "FSCID_SANDBOX"), (MarketingforceProbe.Code(reply), reply.GetProperty("expiresIn").GetInt32(), reply.GetProperty("corpId").GetString()));
        _probe.Token = reply.GetProperty("corpAccessToken").GetString()!;
        _clock.Advance(TimeSpan.FromSeconds(7199));
        Assert.Equal(0, MarketingforceProbe.Code(await _probe.QueryAsync("AccountObj", "{}")));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(20016, MarketingforceProbe.Code(await _probe.QueryAsync("AccountObj", "{}")));
        Assert.NotEqual(0, MarketingforceProbe.Code(await _probe.PostAsync("cgi/corpAccessToken/get/V2", new { appId = "x", appSecret = "x", permanentCode = "x" })));
    }

    [Theory]
    [InlineData("wrong", "FSCID_SANDBOX", "FSUID_00000001", 20016)]
    [InlineData("sandbox-corp-access-token", "other", "FSUID_00000001", 20016)]
    [InlineData("", "FSCID_SANDBOX", "FSUID_00000001", 10006)]
    [InlineData("sandbox-corp-access-token", "FSCID_SANDBOX", "nobody", 10006)]
    public async Task Who_asks_is_checked(string token, string corp, string user, int code)
    {
        (_probe.Token, _probe.Corp, _probe.User) = (token, corp, user);
        Assert.Equal(code, MarketingforceProbe.Code(await _probe.QueryAsync("AccountObj", "{}")));
    }

    [Fact]
    public async Task A_creation_books_each_time_and_its_details_belong_to_it()
    {
        var data = new
        {
            object_data = new { dataObjectApiName = "PaymentObj", account_id = SandboxPeople.MarketingforceAccountId(1), payment_amount = 1.5 },
            details = new { OrderPaymentObj = new[] { new { order_id = "o", payment_amount = "1.50" } } },
        };
        var first = (await _probe.DataAsync("create", data)).GetProperty("dataId").GetString()!;
        var second = (await _probe.DataAsync("create", data)).GetProperty("dataId").GetString()!;
        Assert.NotEqual(first, second);
        Assert.Equal([first, second], _server.Ledger.Entries().Select(entry => entry.Subject));
        var lines = await _probe.QueryAsync("OrderPaymentObj", $"{{\"filters\":[{{\"field_name\":\"payment_id\",\"operator\":\"EQ\",\"field_values\":[\"{first}\"]}}]}}");
        Assert.Equal("1.50", Assert.Single(lines.GetProperty("data").GetProperty("dataList").EnumerateArray().ToList()).GetProperty("payment_amount").GetString());
    }

    [Theory]
    [InlineData("{\"dataObjectApiName\":\"PaymentObj\",\"account_id\":\"nobody\",\"payment_amount\":1}", 320002500)]
    [InlineData("{\"dataObjectApiName\":\"PaymentObj\",\"payment_amount\":1}", 10006)]
    [InlineData("{\"dataObjectApiName\":\"PaymentObj\",\"_id\":\"x\",\"payment_amount\":1}", 10006)]
    [InlineData("{\"dataObjectApiName\":\"GoodsReceivedNoteObj\",\"warehouse_id\":\"w\",\"nothing\":1}", 10006)]
    [InlineData("{\"dataObjectApiName\":\"GoodsReceivedNoteObj\",\"warehouse_id\":\"w\",\"goods_received_date\":\"2026-01-01\"}", 10006)]
    [InlineData("{\"dataObjectApiName\":\"GoodsReceivedNoteObj\",\"warehouse_id\":\"w\",\"owner\":\"FSUID_00000001\"}", 10006)]
    [InlineData("{\"dataObjectApiName\":\"gift__c\"}", 320001400)]
    public async Task What_cannot_be_created_is_refused_and_books_nothing(string record, int code)
    {
        Assert.Equal(code, MarketingforceProbe.Code(await _probe.DataAsync("create", new { object_data = System.Text.Json.Nodes.JsonNode.Parse(record) })));
        Assert.Equal(0, _server.Ledger.Count);
    }

    [Fact]
    public async Task A_change_raises_the_version_and_an_old_one_is_refused()
    {
        var id = SandboxPeople.MarketingforcePaymentId(1);
        object Change(string version) => new { object_data = new { dataObjectApiName = "PaymentObj", _id = id, remark = "r", version } };
        Assert.Equal(0, MarketingforceProbe.Code(await _probe.DataAsync("update", Change("1"))));
        Assert.Equal(320002500, MarketingforceProbe.Code(await _probe.DataAsync("update", Change("1"))));
        var record = (await _probe.DataAsync("get", new { dataObjectApiName = "PaymentObj", objectDataId = id })).GetProperty("data");
        Assert.Equal(("2", "r"), (record.GetProperty("version").GetString(), record.GetProperty("remark").GetString()));
        Assert.Equal(1, _server.Ledger.Count);
    }
}
