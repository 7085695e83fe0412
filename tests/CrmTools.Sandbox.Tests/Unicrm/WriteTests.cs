using System.Text;
using System.Text.Json;

namespace CrmTools.Sandbox.Tests.Unicrm;

public sealed class WriteTests
{
    private readonly SandboxServer _server = new();
    private readonly UnicrmProbe _probe;

    public WriteTests() => _probe = UnicrmProbe.InProcess(_server);

    [Fact]
    public async Task A_payment_is_booked_under_a_number_of_its_own_with_the_callers_number()
    {
        var reply = await _probe.PayAsync("11000007", 10.5m, fromNo: "K-1");
        var number = reply.GetProperty("data").GetString();
        Assert.Matches(@"^0000-\d{10}-\d{3,}$", number);
        var item = (await _probe.DataAsync("accountitem?cardno=11000007&accountSortNo=00&top=1")).GetProperty("items")[0];
        Assert.Equal(
            (number, "K-1", "10.50", "239.00"),
            (item.GetProperty("no").GetString(), item.GetProperty("from_no").GetString(), item.GetProperty("debit_quantity").GetString(), item.GetProperty("display_balance").GetString()));
        var entry = Assert.Single(_server.Ledger.Entries());
        Assert.Equal(("memberpay", "11000007", -10.5m, "K-1", "00", 239m), (entry.Operation, entry.Subject, entry.Amount, entry.Mark, entry.Shop, entry.BalanceAfter));
    }

    [Theory]
    [InlineData("99", "00", 1, "1001")]
    [InlineData("11000011", "00", 1, "1002")]
    [InlineData("11000012", "00", 1, "1003")]
    [InlineData("11000013", "00", 1, "1006")]
    [InlineData("11000007", "77", 1, "1004")]
    [InlineData("11000007", "10", 108, "1005")]
    [InlineData("11000007", "10", 0, "1000")]
    public async Task A_payment_that_cannot_be_made_has_the_documents_code(string card, string account, int quantity, string code)
    {
        var reply = await _probe.PayAsync(card, quantity, account);
        Assert.False(reply.GetProperty("success").GetBoolean());
        Assert.Equal(code, UnicrmProbe.Code(reply));
        Assert.Equal(0, _server.Ledger.Count);
    }

    [Fact]
    public async Task An_unknown_open_id_with_a_sort_creates_and_a_known_one_modifies_what_is_sent()
    {
        await Ok(new { wx_open_id = "new_one", member_sort_no = "02", name = "微信测试", mobilephone = "13911112222" });
        var created = await _probe.DataAsync("weixinmember/new_one");
        Assert.Equal(("11001201", "02"), (created.GetProperty("member_no").GetString(), created.GetProperty("member_sort_no").GetString()));
        await Ok(new { wx_open_id = "new_one", email = "c@qq.com" });
        await Ok(new Dictionary<string, object?> { ["wx_open_id"] = "new_one", ["mobilephone"] = null });
        var modified = await _probe.DataAsync("member?cardno=11001201");
        Assert.Equal(("微信测试", "c@qq.com"), (modified.GetProperty("name").GetString(), modified.GetProperty("email").GetString()));
        Assert.Equal(JsonValueKind.Null, modified.GetProperty("mobilephone").ValueKind);
        Assert.Equal("1001", UnicrmProbe.Code(await _probe.GetAsync("member?mobilephone=13911112222")));
        Assert.Equal(["weixinmember.create", "weixinmember.modify", "weixinmember.modify"], _server.Ledger.Entries().Select(entry => entry.Operation));
        Assert.Equal(361, (await _probe.DataAsync("member?sortNo=02&skip=360")).GetProperty("total_count").GetInt32());
    }

    [Fact]
    public async Task A_card_number_may_be_chosen_but_only_once()
    {
        await Ok(new { wx_open_id = "a", member_sort_no = "01", name = "甲", card_no = "VIP-8" });
        Assert.Equal("甲", (await _probe.DataAsync("member?cardno=VIP-8")).GetProperty("name").GetString());
        Assert.Equal("1000", UnicrmProbe.Code(await Save(new { wx_open_id = "b", member_sort_no = "01", name = "乙", card_no = "VIP-8" })));
        await Ok(new { wx_open_id = "c", member_sort_no = "01", name = "丙", card_no = "11001203" });
        await Ok(new { wx_open_id = "d", member_sort_no = "01", name = "丁", card_no = "" });
        Assert.Equal("11001204", (await _probe.DataAsync("weixinmember/d")).GetProperty("member_no").GetString());
    }

    [Theory]
    [InlineData("{\"wx_open_id\":\"new\",\"name\":\"x\"}", "1001")]
    [InlineData("{\"wx_open_id\":\"new\",\"name\":\"x\",\"member_sort_no\":\"09\"}", "1000")]
    [InlineData("{\"wx_open_id\":\"new\",\"member_sort_no\":\"01\"}", "1000")]
    [InlineData("{\"name\":\"x\"}", "1000")]
    [InlineData("{\"name\":", "1000")]
    public async Task A_member_that_cannot_be_saved_is_refused(string json, string code)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _probe.SendAsync(HttpMethod.Post, "weixinmember", content);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(code, UnicrmProbe.Code(OnexProbe.Parse(text)));
    }

    [Fact]
    public async Task The_open_id_may_be_in_the_path()
    {
        _server.Options.Unicrm.OpenIdInPath = true;
        var reply = await _probe.PostAsync("weixinmember/wx_open_00000007", new { name = "改名" });
        Assert.True(reply.GetProperty("success").GetBoolean());
        Assert.Equal("改名", (await _probe.DataAsync("member?cardno=11000007")).GetProperty("name").GetString());
        Assert.Equal("1000", UnicrmProbe.Code(await Save(new { wx_open_id = "wx_open_00000007", name = "x" })));
        Assert.Equal("1001", UnicrmProbe.Code(await _probe.PostAsync("weixinmember/nobody", new { name = "x" })));
    }

    [Fact]
    public async Task A_body_of_another_type_is_415()
    {
        using var response = await _probe.SendAsync(HttpMethod.Post, "memberpay", new StringContent("card_no=1", Encoding.UTF8, "application/x-www-form-urlencoded"));
        Assert.Equal(415, (int)response.StatusCode);
    }

    private Task<JsonElement> Save(object body) => _probe.PostAsync("weixinmember", body);

    private async Task Ok(object body)
    {
        var reply = await Save(body);
        Assert.True(reply.GetProperty("success").GetBoolean(), reply.GetRawText());
        Assert.Equal(JsonValueKind.Null, reply.GetProperty("data").ValueKind);
    }
}
