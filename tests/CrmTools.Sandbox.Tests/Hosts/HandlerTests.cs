namespace CrmTools.Sandbox.Tests.Hosts;

public sealed class HandlerTests
{
    private readonly SandboxServer _server = new();

    [Fact]
    public async Task The_response_knows_its_request_and_has_a_date()
    {
        using var response = await OnexProbe.InProcess(_server).SendAsync("taocrm.members.get", new { member_id = 100001 });
        Assert.Equal(SandboxAddress.Onex, response.RequestMessage!.RequestUri);
        Assert.InRange(response.Headers.Date!.Value, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
    }

    [Fact]
    public async Task Another_base_address_is_stripped_too()
    {
        var address = new Uri("https://crm.example.com/shop/index.php/openapi/rpc/service/");
        var probe = new OnexProbe(new HttpClient(new SandboxHandler(_server, SandboxVendorIds.ONex, address)), address, _server);
        await probe.OkAsync("taocrm.members.get", new { member_id = 100001 });
    }

    [Fact]
    public async Task A_cancelled_request_does_not_arrive()
    {
        using var http = new HttpClient(new SandboxHandler(_server, SandboxVendorIds.ONex));
        using var content = new WatchedContent();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => http.PostAsync(SandboxAddress.Onex, content, new CancellationToken(true)));
        Assert.False(content.WasRead);
        Assert.Equal(0, _server.Traffic.Total);
    }

    [Fact]
    public async Task A_request_without_content_is_sent_four_times_when_the_server_only_closes()
    {
        _server.Faults.Add(new() { Kind = FaultKind.Fin, Point = FaultPoint.AfterCommit, Times = int.MaxValue });
        var probe = new OnexProbe(new HttpClient(), SandboxAddress.Onex, _server);
        // The path form cannot carry point.update, whose own "type" is the system's; the referral form can be sent so.
        var parameters = probe.Parameters("taocrm.point.update_by_parent_code", null);
        parameters.Remove("sign");
        (parameters["register_crm_member_id"], parameters["parent_code"], parameters["point"]) = ("100002", "900001", "5");
        parameters["sign"] = OnexProbe.Sign(parameters);
        var path = string.Join("/", parameters.Select(pair => pair.Key + "/" + Uri.EscapeDataString(pair.Value)));
        using var http = new HttpClient(new SandboxHandler(_server, SandboxVendorIds.ONex));
        await Assert.ThrowsAsync<HttpRequestException>(() => http.PostAsync(SandboxAddress.Onex + path, null, TestContext.Current.CancellationToken));
        Assert.Equal(4, _server.Ledger.Count);
        using var empty = new ByteArrayContent([]);
        await Assert.ThrowsAsync<HttpRequestException>(() => http.PostAsync(SandboxAddress.Onex + path, empty, TestContext.Current.CancellationToken));
        Assert.Equal(5, _server.Ledger.Count);
    }

    [Fact]
    public async Task Latency_is_spent_after_the_commit()
    {
        _server.Options.Latency = TimeSpan.FromMinutes(5);
        using var http = new HttpClient(new SandboxHandler(_server, SandboxVendorIds.ONex)) { Timeout = TimeSpan.FromMilliseconds(300) };
        var probe = new OnexProbe(http, SandboxAddress.Onex, _server);
        var error = await Assert.ThrowsAsync<TaskCanceledException>(() =>
            probe.SendAsync("taocrm.point.update", new { member_id = 100001, point = 5, type = 2, point_desc = "gift" }));
        Assert.IsType<TimeoutException>(error.InnerException);
        Assert.Equal(1, _server.Ledger.Count);
    }
}
