using System.Net;
using System.Text.Json;

namespace CrmTools.Sandbox.Tests.Chetonggui;

public sealed class AdmissionTests
{
    private readonly SandboxServer _server = new();
    private readonly ChetongguiProbe _probe;

    public AdmissionTests() => _probe = ChetongguiProbe.InProcess(_server);

    [Fact]
    public async Task A_sign_in_names_the_company_and_returns_the_sec()
    {
        var reply = await _probe.AskAsync("crm/login", new { });
        Assert.Equal((0, "登录成功"), (ChetongguiProbe.Status(reply), ChetongguiProbe.Message(reply)));
        Assert.Equal("20001", reply.GetProperty("data").GetProperty("companyid").GetString());
        Assert.Equal("sandbox-sec", reply.GetProperty("sec").GetString());
    }

    [Theory]
    [InlineData("username", "13800000002")]
    [InlineData("password", "wrong")]
    [InlineData("sec", "wrong")]
    [InlineData("sec", null)]
    public async Task Every_operation_wants_all_three(string name, string? value)
    {
        foreach (var path in new[] { "crm/login", "crm/customer", "order/place" })
            Assert.Equal(1, ChetongguiProbe.Status(await _probe.AskAsync(path, new Dictionary<string, string?> { [name] = value })));
        Assert.Equal(0, _server.Ledger.Count);
    }

    [Fact]
    public async Task What_is_no_request_is_answered_by_the_web_server()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _probe.SendAsync("crm/unknown", "{}")).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _probe.SendAsync("crm/login", "{}", "text/plain")).StatusCode);
        foreach (var body in new[] { "", "[]", "{", """{"sec":"a","sec":"b"}""", """{"param":{"x":1,"x":2}}""" })
            Assert.Contains("请求内容格式错误", await (await _probe.SendAsync("crm/customer", body)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registered_user_can_sign_in_and_exists_once()
    {
        var user = new { username = "13912345678", password = "secret-1", realName = "李四" };
        Assert.Equal("李四", (await _probe.AskAsync("crm/register", user)).GetProperty("data").GetProperty("realName").GetString());
        Assert.Equal("20002", (await _probe.AskAsync("crm/login", user)).GetProperty("data").GetProperty("companyid").GetString());
        Assert.Equal("注册失败,用户名已存在", ChetongguiProbe.Message(await _probe.AskAsync("crm/register", user)));
        Assert.Equal(("Register", "13912345678"), (Assert.Single(_server.Ledger.Entries()).Operation, _server.Ledger.Entries()[0].Subject));
    }

    [Fact]
    public async Task Records_hold_no_secret()
    {
        await _probe.AskAsync("crm/register", new { username = "13912345678", password = "canary-1" });
        var shown = JsonSerializer.Serialize(_server.Traffic.Recent());
        Assert.DoesNotContain("canary", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("sandbox-sec", shown, StringComparison.Ordinal);
        Assert.Contains("13912345678", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("other", "other")]
    [InlineData("", null)]
    public async Task The_sec_of_replies_is_a_dialect(string dialect, string? sent)
    {
        _server.Options.SetDialect("chetonggui.ReplySec", dialect);
        var reply = await _probe.AskAsync("crm/login", new { });
        Assert.Equal(sent, reply.TryGetProperty("sec", out var sec) ? sec.GetString() : null);
    }

    [Fact]
    public async Task Faults_and_quotas_strike_here_too()
    {
        _server.Faults.Add(FaultRule.Parse("kind=Refuse,operation=Login,times=1"));
        Assert.Equal("操作失败!", ChetongguiProbe.Message(await _probe.AskAsync("crm/login", new { })));
        _server.Options.ChetongguiQuota = new SandboxQuota(1, TimeSpan.FromMinutes(1));
        await _probe.AskAsync("crm/login", new { });
        Assert.Contains("频繁", ChetongguiProbe.Message(await _probe.AskAsync("crm/login", new { })), StringComparison.Ordinal);
    }
}
