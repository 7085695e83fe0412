using Microsoft.Extensions.Time.Testing;

namespace CrmTools.Sandbox.Tests.Hosts;

/// <summary>Traffic, ledger, quotas, reset.</summary>
public sealed class RecordTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 9, 10, 2, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Traffic_counts_and_keeps_the_latest_without_secrets()
    {
        var server = new SandboxServer(new() { TrafficKept = 2 });
        var unicrm = UnicrmProbe.InProcess(server);
        await unicrm.PayAsync("11000007", 1, fromNo: "K-9");
        await OnexProbe.InProcess(server).OkAsync("taocrm.members.get", new { member_id = 100001 });
        Assert.Equal(3, server.Traffic.Total);
        Assert.Equal(
            new Dictionary<string, long> { ["UniCrm token"] = 1, ["UniCrm memberpay"] = 1, ["ONex members.get"] = 1 }, server.Traffic.Counts());
        var recent = server.Traffic.Recent();
        Assert.Equal(["memberpay", "members.get"], recent.Select(entry => entry.Operation));
        Assert.Contains("K-9", recent[0].Parameters["body"]);
        Assert.Equal(("***", "***"), (recent[0].Parameters["token"], recent[1].Parameters["sign"]));
        Assert.Equal("{\"member_id\":100001}", recent[1].Parameters["content"]);
        Assert.All(recent, entry => Assert.DoesNotContain(unicrm.Token!, string.Join(' ', entry.Parameters.Values)));
    }

    [Fact]
    public async Task The_app_secret_is_not_kept()
    {
        var server = new SandboxServer();
        await UnicrmProbe.InProcess(server).LogInAsync();
        Assert.Equal("***", Assert.Single(server.Traffic.Recent()).Parameters["appsecret"]);
    }

    [Fact]
    public async Task The_most_requests_at_one_time_are_known()
    {
        var server = new SandboxServer(new() { Clock = _clock, Latency = TimeSpan.FromSeconds(1) });
        var probe = OnexProbe.InProcess(server);
        var calls = Enumerable.Range(1, 5).Select(i => probe.OkAsync("taocrm.members.get", new { member_id = 100000 + i })).ToList();
        Assert.Equal(5, server.Traffic.InFlight);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(calls);
        Assert.Equal((0, 5), (server.Traffic.InFlight, server.Traffic.MaxInFlight));
    }

    [Fact]
    public async Task Calls_beyond_the_quota_are_too_frequent_until_the_window_has_passed()
    {
        var server = new SandboxServer(new() { Clock = _clock, OnexQuota = new(2, TimeSpan.FromSeconds(20)), UnicrmQuota = new(1, TimeSpan.FromSeconds(20)) });
        var onex = OnexProbe.InProcess(server);
        var who = new { member_id = 100001 };
        await onex.OkAsync("taocrm.members.get", who);
        await onex.OkAsync("taocrm.members.get", who);
        Assert.Equal(("e000008", "请求过于频繁，请稍后再试"), await onex.ErrorAsync("taocrm.members.get", who));
        var unicrm = UnicrmProbe.InProcess(server);
        await unicrm.LogInAsync();
        var reply = await unicrm.GetAsync("membersort");
        Assert.Equal(("1000", "请求过于频繁，请稍后再试"), (UnicrmProbe.Code(reply), reply.GetProperty("error_reason").GetString()));
        _clock.Advance(TimeSpan.FromSeconds(20));
        await onex.OkAsync("taocrm.members.get", who);
        await unicrm.DataAsync("membersort");
    }

    [Fact]
    public async Task Concurrent_writes_all_count_once()
    {
        var server = new SandboxServer();
        var probe = OnexProbe.InProcess(server);
        await Parallel.ForEachAsync(Enumerable.Range(0, 500), TestContext.Current.CancellationToken, async (i, _) =>
            await probe.OkAsync("taocrm.point.update", new { member_id = 100001 + (i % 3), point = 1, type = 2, point_desc = "n" + i }));
        Assert.Equal(Enumerable.Range(1, 500).Select(i => (long)i), server.Ledger.Entries().Select(entry => entry.Sequence));
        Assert.Equal(500, server.Ledger.Entries().Select(entry => entry.Mark).Distinct().Count());
        Assert.Equal(500m, Enumerable.Range(100001, 3).Sum(id => server.Ledger.Sum("ONex", id.ToString())));
        Assert.Equal(["n498", "n499"], server.Ledger.Since(0).Select(entry => entry.Mark!).Where(mark => mark is "n498" or "n499").Order(StringComparer.Ordinal));
        Assert.Equal(10, server.Ledger.Since(490).Count);
        Assert.Empty(server.Ledger.Since(9999));
    }

    [Fact]
    public async Task Reset_puts_the_world_back_to_its_seed()
    {
        var server = new SandboxServer();
        var onex = OnexProbe.InProcess(server);
        var unicrm = UnicrmProbe.InProcess(server);
        await unicrm.PayAsync("11000007", 1);
        await onex.OkAsync("taocrm.members.add", new { uname = "x" });
        server.Reset();
        Assert.Equal((0, 0L), (server.Ledger.Count, server.Traffic.Total));
        Assert.Equal("e000008", (await onex.ErrorAsync("taocrm.members.get", new { member_id = 101201 })).Code);
        Assert.Equal("0000", UnicrmProbe.Code(await unicrm.GetAsync("membersort")));
    }
}
