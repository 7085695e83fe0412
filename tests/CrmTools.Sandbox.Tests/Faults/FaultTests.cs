using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace CrmTools.Sandbox.Tests.Faults;

/// <summary>Every fault as a client sees it through the in-process host, and what the ledger says of it.</summary>
public sealed class FaultTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 9, 10, 2, 0, 0, TimeSpan.Zero));
    private readonly SandboxServer _server;
    private readonly OnexProbe _probe;

    public FaultTests()
    {
        _server = new(new() { Clock = _clock });
        _probe = OnexProbe.InProcess(_server);
    }

    [Theory]
    [InlineData(FaultPoint.BeforeRequest, 0)]
    [InlineData(FaultPoint.BeforeCommit, 0)]
    [InlineData(FaultPoint.AfterCommit, 1)]
    public async Task Fin_is_an_early_end_of_the_response(FaultPoint point, int commits)
    {
        _server.Faults.Add(new() { Kind = FaultKind.Fin, Point = point });
        var error = await Assert.ThrowsAsync<HttpRequestException>(Gift);
        Assert.Equal(HttpRequestError.ResponseEnded, error.HttpRequestError);
        Assert.Equal(HttpRequestError.ResponseEnded, Assert.IsType<HttpIOException>(error.InnerException).HttpRequestError);
        Assert.Equal(commits, _server.Ledger.Count);
        await Ok();
    }

    [Theory]
    [InlineData(FaultPoint.BeforeRequest, 0)]
    [InlineData(FaultPoint.BeforeCommit, 0)]
    [InlineData(FaultPoint.AfterCommit, 1)]
    public async Task Reset_is_a_socket_error(FaultPoint point, int commits)
    {
        _server.Faults.Add(new() { Kind = FaultKind.Reset, Point = point });
        var error = await Assert.ThrowsAsync<HttpRequestException>(Gift);
        Assert.Equal(HttpRequestError.Unknown, error.HttpRequestError);
        var cause = Assert.IsType<SocketException>(Assert.IsType<IOException>(error.InnerException).InnerException);
        Assert.Equal((SocketError.ConnectionReset, commits), (cause.SocketErrorCode, _server.Ledger.Count));
    }

    [Theory]
    [InlineData(FaultPoint.BeforeRequest, false)]
    [InlineData(FaultPoint.BeforeCommit, true)]
    public async Task Only_a_connection_that_dies_early_leaves_the_content_unread(FaultPoint point, bool read)
    {
        _server.Faults.Add(new() { Kind = FaultKind.Fin, Point = point });
        using var http = new HttpClient(new SandboxHandler(_server, SandboxVendorIds.ONex));
        using var content = new WatchedContent();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.PostAsync(SandboxAddress.Onex, content, TestContext.Current.CancellationToken));
        Assert.Equal(read, content.WasRead);
    }

    [Theory]
    [InlineData(FaultPoint.BeforeCommit, 0)]
    [InlineData(FaultPoint.AfterCommit, 1)]
    public async Task A_server_error_may_come_before_or_after_the_commit(FaultPoint point, int commits)
    {
        _server.Faults.Add(new() { Kind = FaultKind.ServerError, Point = point }).Add(new() { Kind = FaultKind.ServerError, Status = 500 });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Gift()).StatusCode);
        Assert.Equal(commits, _server.Ledger.Count);
        Assert.Equal(HttpStatusCode.InternalServerError, (await Gift()).StatusCode);
    }

    [Fact]
    public async Task A_throttle_names_its_time_in_seconds_or_as_a_date()
    {
        var wait = TimeSpan.FromSeconds(90);
        _server.Faults.Add(new() { Kind = FaultKind.Throttle, RetryAfter = wait }).Add(new() { Kind = FaultKind.Throttle, RetryAfter = wait, RetryAfterAsDate = true });
        var seconds = await Gift();
        Assert.Equal((HttpStatusCode.TooManyRequests, wait), (seconds.StatusCode, seconds.Headers.RetryAfter!.Delta));
        Assert.Equal(_clock.GetUtcNow() + wait, (await Gift()).Headers.RetryAfter!.Date);
        Assert.Equal(0, _server.Ledger.Count);
    }

    [Theory]
    [InlineData(FaultKind.BusyInOk, null, "e000008", "频繁")]
    [InlineData(FaultKind.Refuse, "e000005", "e000005", "接口初始化失败")]
    [InlineData(FaultKind.Refuse, null, "e000008", "提交数据或业务逻辑错误")]
    public async Task A_vendors_refusal_is_http_200_and_commits_nothing(FaultKind kind, string? code, string seen, string text)
    {
        _server.Faults.Add(new() { Kind = kind, Code = code, Point = FaultPoint.AfterCommit });
        var reply = await _probe.TextAsync("taocrm.point.update", Content);
        Assert.Contains(seen, reply);
        Assert.Contains(text, reply);
        Assert.Equal(0, _server.Ledger.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(100_000)]
    public async Task A_truncated_body_ends_before_its_length(int? bytes)
    {
        _server.Faults.Add(new() { Kind = FaultKind.Truncate, Bytes = bytes });
        var error = await Assert.ThrowsAsync<HttpRequestException>(Gift);
        Assert.Equal(HttpRequestError.ResponseEnded, error.HttpRequestError);
        Assert.Equal(1, _server.Ledger.Count);
    }

    [Theory]
    [InlineData(FaultPoint.BeforeCommit, 0)]
    [InlineData(FaultPoint.AfterCommit, 1)]
    public async Task Garbage_is_a_proxys_page(FaultPoint point, int commits)
    {
        _server.Faults.Add(new() { Kind = FaultKind.Garbage, Point = point });
        var reply = await Gift();
        Assert.Equal((200, "text/html"), ((int)reply.StatusCode, reply.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith("<html>", await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(commits, _server.Ledger.Count);
    }

    [Fact]
    public async Task A_late_commit_comes_by_the_clock()
    {
        _server.Faults.Add(new() { Kind = FaultKind.LateCommit, Duration = TimeSpan.FromSeconds(30) });
        await Assert.ThrowsAsync<HttpRequestException>(Gift);
        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(0, _server.Ledger.Count);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(_clock.GetUtcNow(), Assert.Single(_server.Ledger.Entries()).Time);
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, _server.Ledger.Count);
    }

    [Fact]
    public async Task A_late_commit_comes_after_more_requests_or_when_settled()
    {
        _server.Faults.Add(new() { Kind = FaultKind.LateCommit, AfterRequests = 2, End = WireEnd.Fin, Times = 2 });
        await Assert.ThrowsAsync<HttpRequestException>(Gift);
        await Assert.ThrowsAsync<HttpRequestException>(Gift);
        Assert.Equal(0, _server.Ledger.Count);
        await Read();
        Assert.Equal(1, _server.Ledger.Count);
        _server.Settle();
        _server.Settle();
        Assert.Equal(2, _server.Ledger.Count);
    }

    [Fact]
    public async Task A_refused_request_does_not_commit_late()
    {
        _server.Faults.Add(new() { Kind = FaultKind.LateCommit, AfterRequests = 1 });
        _probe.System["sign"] = "WRONG";
        await Assert.ThrowsAsync<HttpRequestException>(Gift);
        await Read();
        Assert.Equal(0, _server.Ledger.Count);
    }

    [Fact]
    public async Task Duplicate_delivery_commits_twice_what_is_not_keyed()
    {
        _server.Faults.Add(new() { Kind = FaultKind.DuplicateDelivery, Times = 2 });
        await Gift();
        await _probe.OkAsync("taocrm.posorder.add", Orders.Whole());
        Assert.Equal(["point.update", "point.update", "posorder.add"], _server.Ledger.Entries().Select(entry => entry.Operation));
    }

    [Fact]
    public async Task A_lagging_log_hides_the_newest_entries_for_a_while()
    {
        _server.Faults.Add(new() { Kind = FaultKind.LogLag, Duration = TimeSpan.FromSeconds(10), Operation = "pointlog.getlist", Times = int.MaxValue });
        await Gift();
        Assert.Equal("1", await LogTotal());
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("2", await LogTotal());
    }

    [Fact]
    public async Task A_skewed_clock_shows_in_the_date_header()
    {
        _server.Faults.Add(new() { Kind = FaultKind.ClockSkew, Duration = TimeSpan.FromMinutes(-7) });
        Assert.Equal(_clock.GetUtcNow().AddMinutes(-7), (await Gift()).Headers.Date);
        Assert.Equal(_clock.GetUtcNow(), (await Gift()).Headers.Date);
    }

    [Fact]
    public async Task A_token_may_go_stale_and_stays_so()
    {
        var unicrm = UnicrmProbe.InProcess(_server);
        await unicrm.LogInAsync();
        _server.Faults.Add(new() { Kind = FaultKind.StaleToken, Vendor = SandboxVendorIds.UniCrm, Skip = 1 });
        await unicrm.DataAsync("membersort");
        Assert.Equal("0000", UnicrmProbe.Code(await unicrm.PayAsync("11000007", 1)));
        Assert.Equal("0000", UnicrmProbe.Code(await unicrm.GetAsync("membersort")));
        await unicrm.LogInAsync();
        await unicrm.DataAsync("membersort");
        Assert.Equal(0, _server.Ledger.Count);
    }

    [Theory]
    [InlineData(FaultPoint.BeforeCommit, 0)]
    [InlineData(FaultPoint.AfterCommit, 1)]
    public async Task Who_gives_up_during_a_delay_finds_out_by_its_point_what_was_done(FaultPoint point, int commits)
    {
        _server.Faults.Add(new() { Kind = FaultKind.Delay, Duration = TimeSpan.FromMinutes(1), Point = point });
        using var http = new HttpClient(new SandboxHandler(_server, SandboxVendorIds.ONex));
        using var impatience = new CancellationTokenSource();
        using var content = new FormUrlEncodedContent(_probe.Parameters("taocrm.point.update", Content));
        var call = http.PostAsync(SandboxAddress.Onex, content, impatience.Token);
        await WaitFor(() => _server.Ledger.Count == commits && _server.Traffic.InFlight == 1);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal((commits, 0), (_server.Ledger.Count, _server.Traffic.InFlight));
    }

    private static object Content => new { member_id = 100001, point = 5, type = 2, point_desc = "gift" };

    private static async Task WaitFor(Func<bool> condition)
    {
        for (var i = 0; i < 500 && !condition(); i++) await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.True(condition());
    }

    private Task<HttpResponseMessage> Gift() => _probe.SendAsync("taocrm.point.update", Content);

    private Task<string> Read() => _probe.TextAsync("taocrm.point.get", new { member_id = 100001 });

    private async Task Ok() => Assert.Equal(HttpStatusCode.OK, (await Gift()).StatusCode);

    private async Task<string?> LogTotal() =>
        (await _probe.OkAsync("taocrm.pointlog.getlist", new { member_id = 100001, page = 1, page_size = 9 })).GetProperty("totalResult").GetString();
}
