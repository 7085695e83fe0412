using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace CrmTools.Sandbox.Tests.Onex;

public sealed class MemberListTests
{
    private readonly FakeTimeProvider _clock = new(SandboxPeople.NewestTime.AddDays(10));
    private readonly SandboxServer _server;
    private readonly OnexProbe _probe;

    public MemberListTests()
    {
        _server = new(new() { People = 100, Clock = _clock });
        _probe = OnexProbe.InProcess(_server);
    }

    [Fact]
    public async Task Pages_run_through_everybody_once_and_end_with_an_empty_page()
    {
        Assert.Equal(Enumerable.Range(100001, 100).Select(id => id.ToString()), await AllIds(new() { ["start_update_date"] = "2000-01-01" }, 7));
    }

    [Fact]
    public async Task A_range_of_times_selects_and_both_ends_belong_to_it()
    {
        var third = await Time(100003, "update_time");
        var sixth = await Time(100006, "update_time");
        Assert.Equal(["100003", "100004", "100005", "100006"], await AllIds(new() { ["start_update_date"] = third, ["end_update_date"] = sixth }, 3));
        var created = await Time(100005, "create_time");
        Assert.Equal(["100005", "100006"], await AllIds(
            new() { ["start_update_date"] = third, ["end_update_date"] = sixth, ["start_created_date"] = created }, 10));
        Assert.Equal(["100001", "100002", "100003", "100004", "100005"], await AllIds(
            new() { ["start_update_date"] = "2000-01-01", ["end_created_date"] = created }, 10));
    }

    [Fact]
    public async Task Who_was_changed_or_added_moves_in_the_ranges_of_update_time()
    {
        await _probe.OkAsync("taocrm.members.update", new { member_id = 100004, remark = "x" });
        await _probe.OkAsync("taocrm.members.update", new { member_id = 100050, remark = "x" });
        await _probe.OkAsync("taocrm.members.add", new { uname = "new" });
        Assert.Equal(["100004", "100050", "100101"], await AllIds(new() { ["start_update_date"] = "2026-09-05 00:00:00" }, 2));
        var third = await Time(100003, "update_time");
        var sixth = await Time(100006, "update_time");
        Assert.Equal(["100003", "100005", "100006"], await AllIds(new() { ["start_update_date"] = third, ["end_update_date"] = sixth }, 1));
        Assert.Equal(101, (await AllIds(new() { ["start_update_date"] = "2000-01-01" }, 9)).Distinct().Count());
    }

    [Fact]
    public async Task A_server_that_ignores_the_end_date_returns_more()
    {
        _server.Options.Onex.EndDateIgnored = true;
        Assert.Equal(100, (await AllIds(new() { ["start_update_date"] = "2000-01-01", ["end_update_date"] = "2000-01-02" }, 60)).Count);
    }

    [Fact]
    public async Task Dropped_rows_make_short_pages_but_never_an_empty_one()
    {
        _server.Options.Onex.DropEvery = 3;
        var page = await Page(new() { ["start_update_date"] = "2000-01-01" }, 1, 10);
        Assert.Equal(7, page.Count);
        Assert.Equal(["100003"], await Page(new() { ["start_update_date"] = "2000-01-01" }, 3, 1));
    }

    [Fact]
    public async Task A_page_size_above_the_limit_is_cut()
    {
        _server.Options.Onex.MaxPageSize = 20;
        Assert.Equal(20, (await Page(new() { ["start_update_date"] = "2000-01-01" }, 1, 50)).Count);
        Assert.Equal("100021", (await Page(new() { ["start_update_date"] = "2000-01-01" }, 2, 50))[0]);
    }

    [Theory]
    [InlineData("page", 0)]
    [InlineData("page_size", 0)]
    public async Task Pages_are_numbered_from_1(string name, int value)
    {
        var content = new Dictionary<string, object> { ["start_update_date"] = "2000-01-01", ["page"] = 1, ["page_size"] = 1, [name] = value };
        Assert.StartsWith(name, (await _probe.ErrorAsync("taocrm.members.getlist", content)).Detail);
    }

    [Fact]
    public async Task The_start_of_the_update_range_is_required() => Assert.StartsWith(
        "start_update_date", (await _probe.ErrorAsync("taocrm.members.getlist", new { page = 1, page_size = 1 })).Detail);

    [Fact]
    public async Task The_list_may_be_wrapped()
    {
        _server.Options.Onex.MembersWrapped = true;
        var data = await _probe.OkAsync("taocrm.members.getlist", new { start_update_date = "2015年8月20日16:16:46", page = 1, page_size = 5 });
        Assert.Equal(5, data.GetProperty("members").GetArrayLength());
    }

    private async Task<string> Time(int member, string field) =>
        (await _probe.OkAsync("taocrm.members.get", new { member_id = member })).GetProperty("member").GetProperty(field).GetString()!;

    private async Task<List<string?>> Page(Dictionary<string, string> range, int page, int size)
    {
        var content = new Dictionary<string, object>(range.Select(pair => KeyValuePair.Create(pair.Key, (object)pair.Value)))
        {
            ["page"] = page.ToString(CultureInfo.InvariantCulture),
            ["page_size"] = size,
        };
        var list = await _probe.OkAsync("taocrm.members.getlist", content);
        Assert.Equal(JsonValueKind.Array, list.ValueKind);
        return [.. list.EnumerateArray().Select(item => item.GetProperty("member_id").GetString())];
    }

    private async Task<List<string?>> AllIds(Dictionary<string, string> range, int size)
    {
        var all = new List<string?>();
        for (var page = 1; ; page++)
        {
            var ids = await Page(range, page, size);
            if (ids.Count == 0) return all;
            all.AddRange(ids);
        }
    }
}
