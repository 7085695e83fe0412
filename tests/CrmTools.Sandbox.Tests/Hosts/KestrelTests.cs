using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace CrmTools.Sandbox.Tests.Hosts;

/// <summary>The host over real sockets, and that the in-process host behaves as it does.</summary>
public sealed class KestrelTests : IAsyncLifetime
{
    private readonly SandboxServer _server = new();
    private readonly HttpClient _http = new();
    private SandboxHost.SandboxHost _host = null!;
    private OnexProbe _probe = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static object Content => new { member_id = 100001, point = 5, type = 2, point_desc = "gift" };

    public async ValueTask InitializeAsync()
    {
        _host = await SandboxHost.SandboxHost.StartAsync(_server);
        _probe = new(_http, _host.OnexUri, _server);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Both_vendors_answer()
    {
        Assert.EndsWith("/onex/index.php/openapi/rpc/service/", _host.OnexUri.AbsoluteUri);
        var member = await _probe.OkAsync("taocrm.members.get", new { member_id = 100001 });
        Assert.Equal("member000001", member.GetProperty("member").GetProperty("uname").GetString());
        var unicrm = new UnicrmProbe(_http, _host.UnicrmUri);
        Assert.True((await unicrm.PayAsync("11000007", 1)).GetProperty("success").GetBoolean());
        using var lost = await _http.GetAsync(new Uri(_host.Root, "nowhere"), Stop);
        Assert.Equal(HttpStatusCode.NotFound, lost.StatusCode);
    }

    [Fact]
    public async Task The_path_form_keeps_an_escaped_slash()
    {
        var parameters = _probe.Parameters("taocrm.members.add", null);
        parameters.Remove("sign");
        parameters["uname"] = "a/b 阿花";
        parameters["sign"] = OnexProbe.Sign(parameters);
        var path = string.Join("/", parameters.Select(pair => pair.Key + "/" + Uri.EscapeDataString(pair.Value)));
        await _http.GetStringAsync(_host.OnexUri + path, Stop);
        Assert.Equal("a/b 阿花", Assert.Single(_server.Ledger.Entries()).Mark);
    }

    [Theory]
    [InlineData(FaultPoint.BeforeRequest, 0)]
    [InlineData(FaultPoint.BeforeCommit, 0)]
    [InlineData(FaultPoint.AfterCommit, 1)]
    public async Task A_real_fin(FaultPoint point, int commits)
    {
        await _probe.OkAsync("taocrm.point.get", new { member_id = 100001 });
        _server.Faults.Add(new() { Kind = FaultKind.Fin, Point = point });
        var error = await Assert.ThrowsAsync<HttpRequestException>(() => _probe.SendAsync("taocrm.point.update", Content));
        Assert.Equal(HttpRequestError.ResponseEnded, error.HttpRequestError);
        Assert.Equal(HttpRequestError.ResponseEnded, Assert.IsType<HttpIOException>(error.InnerException).HttpRequestError);
        Assert.Equal(commits, _server.Ledger.Count);
        await _probe.OkAsync("taocrm.point.update", Content);
    }

    [Theory]
    [InlineData(FaultPoint.BeforeRequest, 0)]
    [InlineData(FaultPoint.BeforeCommit, 0)]
    [InlineData(FaultPoint.AfterCommit, 1)]
    public async Task A_real_reset(FaultPoint point, int commits)
    {
        _server.Faults.Add(new() { Kind = FaultKind.Reset, Point = point });
        var error = await Assert.ThrowsAsync<HttpRequestException>(() => _probe.SendAsync("taocrm.point.update", Content));
        Assert.Equal(HttpRequestError.Unknown, error.HttpRequestError);
        var cause = Assert.IsType<SocketException>(Assert.IsType<IOException>(error.InnerException).InnerException);
        Assert.Equal((SocketError.ConnectionReset, commits), (cause.SocketErrorCode, _server.Ledger.Count));
    }

    [Fact]
    public async Task A_real_truncation()
    {
        _server.Faults.Add(new() { Kind = FaultKind.Truncate });
        var error = await Assert.ThrowsAsync<HttpRequestException>(() => _probe.SendAsync("taocrm.point.update", Content));
        Assert.Equal(HttpRequestError.ResponseEnded, error.HttpRequestError);
        Assert.Equal(1, _server.Ledger.Count);
    }

    [Fact]
    public async Task A_request_without_content_is_resent_by_httpclient_as_the_in_process_host_says()
    {
        var parameters = _probe.Parameters("taocrm.point.update_by_parent_code", null);
        parameters.Remove("sign");
        (parameters["register_crm_member_id"], parameters["parent_code"], parameters["point"]) = ("100002", "900001", "5");
        parameters["sign"] = OnexProbe.Sign(parameters);
        var path = string.Join("/", parameters.Select(pair => pair.Key + "/" + Uri.EscapeDataString(pair.Value)));
        _server.Faults.Add(new() { Kind = FaultKind.Fin, Point = FaultPoint.AfterCommit, Times = int.MaxValue });
        await Assert.ThrowsAsync<HttpRequestException>(() => _http.PostAsync(_host.OnexUri + path, null, Stop));
        Assert.Equal(4, _server.Ledger.Count);
        using var empty = new ByteArrayContent([]);
        await Assert.ThrowsAsync<HttpRequestException>(() => _http.PostAsync(_host.OnexUri + path, empty, Stop));
        Assert.Equal(5, _server.Ledger.Count);
    }

    [Fact]
    public async Task Sixty_four_connections_at_once()
    {
        _server.Options.Latency = TimeSpan.FromMilliseconds(200);
        await Task.WhenAll(Enumerable.Range(1, 64).Select(i => _probe.OkAsync("taocrm.members.get", new { member_id = 100000 + i })));
        Assert.InRange(_server.Traffic.MaxInFlight, 33, 64);
    }

    [Fact]
    public async Task Another_process_can_watch_and_steer()
    {
        using var rule = new StringContent("[{\"kind\":\"ServerError\",\"operation\":\"point.update\",\"point\":\"AfterCommit\",\"retryAfter\":\"00:00:03\"}]", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.NoContent, (await _http.PostAsync(new Uri(_host.ControlUri, "faults"), rule, Stop)).StatusCode);
        using var reply = await _probe.SendAsync("taocrm.point.update", Content);
        Assert.Equal((503, TimeSpan.FromSeconds(3)), ((int)reply.StatusCode, reply.Headers.RetryAfter!.Delta));
        await _probe.OkAsync("taocrm.point.update", Content);
        var ledger = await Json("ledger?after=1");
        Assert.Equal((2, "gift"), (Assert.Single(ledger.EnumerateArray().ToList()).GetProperty("sequence").GetInt32(), ledger[0].GetProperty("mark").GetString()));
        var traffic = await Json("traffic");
        Assert.Equal((2, "ServerError"), (traffic.GetProperty("counts").GetProperty("ONex point.update").GetInt32(), traffic.GetProperty("recent")[0].GetProperty("fault").GetString()));
        await _http.PostAsync(new Uri(_host.ControlUri, "reset"), null, Stop);
        Assert.Equal(0, (await Json("ledger")).GetArrayLength());
        using var wrong = new StringContent("{\"kynd\":\"Fin\"}");
        Assert.Equal(HttpStatusCode.BadRequest, (await _http.PostAsync(new Uri(_host.ControlUri, "faults"), wrong, Stop)).StatusCode);
    }

    private async Task<JsonElement> Json(string name) => OnexProbe.Parse(await _http.GetStringAsync(new Uri(_host.ControlUri, name), Stop));
}
