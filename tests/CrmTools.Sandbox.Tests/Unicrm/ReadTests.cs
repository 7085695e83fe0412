using System.Text.Json;

namespace CrmTools.Sandbox.Tests.Unicrm;

public sealed class ReadTests
{
    private readonly SandboxServer _server = new(new() { People = 95 });
    private readonly UnicrmProbe _probe;

    public ReadTests() => _probe = UnicrmProbe.InProcess(_server);

    [Fact]
    public async Task The_sorts_of_the_document() => Assert.Equal(
        "{\"success\":true,\"error_code\":\"\",\"error_reason\":\"\",\"data\":[{\"no\":\"01\",\"name\":\"充值卡\"},{\"no\":\"02\",\"name\":\"贵宾卡\"},{\"no\":\"03\",\"name\":\"会员卡\"}]}",
        await _probe.TextAsync("membersort"));

    [Theory]
    [InlineData("member?cardno=11000007")]
    [InlineData("member?mobilephone=13800000007")]
    [InlineData("weixinmember/wx_open_00000007")]
    public async Task A_member_is_found_by_card_mobile_and_open_id(string target)
    {
        var member = await _probe.DataAsync(target);
        Assert.Equal(("11000007", "03", "会员卡"), (Text(member, "member_no"), Text(member, "member_sort_no"), Text(member, "member_sort_name")));
        Assert.Equal(
            [("00", "储值", 249.5m), ("10", "积分", 107m), ("20", "礼品券", 2m)],
            member.GetProperty("accounts").EnumerateArray().Select(account => (Text(account, "account_no"), Text(account, "name"), account.GetProperty("balance").GetDecimal())));
    }

    [Theory]
    [InlineData("member?cardno=99")]
    [InlineData("member?mobilephone=99")]
    [InlineData("weixinmember/nobody")]
    [InlineData("accountitem?cardno=99")]
    public async Task Nobody_is_1001(string target) => Assert.Equal("1001", UnicrmProbe.Code(await _probe.GetAsync(target)));

    [Theory]
    [InlineData("", 95)]
    [InlineData("01", 9)]
    [InlineData("02", 30)]
    [InlineData("03", 56)]
    public async Task The_list_skips_and_takes_within_a_sort(string sort, int count)
    {
        var all = new List<string?>();
        for (var skip = 0; ; skip += 7)
        {
            var page = await _probe.DataAsync($"member?sortNo={sort}&skip={skip}&top=7");
            Assert.Equal((count, skip), (page.GetProperty("total_count").GetInt32(), page.GetProperty("skip").GetInt32()));
            if (page.GetProperty("items").GetArrayLength() == 0) break;
            all.AddRange(page.GetProperty("items").EnumerateArray().Select(item => Text(item, "member_no")));
            Assert.All(page.GetProperty("items").EnumerateArray(), item => Assert.True(sort.Length == 0 || Text(item, "member_sort_no") == sort));
        }

        Assert.Equal(count, all.Distinct().Count());
        Assert.Equal(all.Order(StringComparer.Ordinal), all);
    }

    [Fact]
    public async Task A_page_has_ten_members_unless_asked_and_a_limit_may_cut_it()
    {
        Assert.Equal(10, (await _probe.DataAsync("member")).GetProperty("items").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, (await _probe.DataAsync("member")).GetProperty("items")[0].GetProperty("accounts")[0].GetProperty("name").ValueKind);
        _server.Options.Unicrm.MaxTop = 4;
        Assert.Equal(4, (await _probe.DataAsync("member?top=50")).GetProperty("items").GetArrayLength());
        Assert.Equal("1000", UnicrmProbe.Code(await _probe.GetAsync("member?top=many")));
    }

    [Fact]
    public async Task Account_items_add_up_to_the_balance()
    {
        var page = await _probe.DataAsync("accountitem?cardno=11000007&accountSortNo=00");
        var item = Assert.Single(page.GetProperty("items").EnumerateArray().ToList());
        Assert.Equal(("249.50", "249.50", JsonValueKind.Null), (Text(item, "credit_quantity"), Text(item, "display_balance"), item.GetProperty("debit_quantity").ValueKind));
        Assert.Equal(249.5m, item.GetProperty("balance").GetDecimal());
        Assert.Equal(3, (await _probe.DataAsync("accountitem?cardno=11000007")).GetProperty("total_count").GetInt32());
        Assert.Equal("1004", UnicrmProbe.Code(await _probe.GetAsync("accountitem?cardno=11000007&accountSortNo=77")));
    }

    [Theory]
    [InlineData("GET", "nothing", 404)]
    [InlineData("GET", "member/1/2", 404)]
    [InlineData("GET", "memberpay", 405)]
    [InlineData("POST", "membersort", 405)]
    [InlineData("POST", "weixinmember/wx_open_00000007", 405)]
    public async Task What_is_not_there_is_an_http_error(string method, string target, int status)
    {
        using var response = await _probe.SendAsync(new HttpMethod(method), target, method == "POST" ? new StringContent("{}") : null);
        Assert.Equal(status, (int)response.StatusCode);
    }

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}
