using Microsoft.Extensions.Time.Testing;

namespace CrmTools.Sandbox.Tests.Fkw;

public sealed class FkwTokenTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 9, 10, 2, 0, 0, TimeSpan.Zero));
    private readonly SandboxServer _server;
    private readonly FkwProbe _probe;

    public FkwTokenTests()
    {
        _server = new(new() { Clock = _clock });
        _probe = FkwProbe.InProcess(_server);
    }

    [Fact]
    public async Task The_login_page_gives_a_code_that_is_good_once_and_for_ten_minutes()
    {
        var code = await CodeAsync();
        Assert.True((await _probe.LogInAsync(code)).TryGetProperty("access_token", out _));
        Assert.Equal(100, (await _probe.LogInAsync(code)).GetProperty("rt").GetInt32());
        code = await CodeAsync();
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("授权码已过期。", (await _probe.LogInAsync(code)).GetProperty("msg").GetString());
    }

    [Fact]
    public async Task The_answer_has_the_documents_fields_and_no_success()
    {
        var answer = await _probe.LogInAsync();
        Assert.Equal((7200, 2419200, "FKW"), (answer.GetProperty("expires_in").GetInt32(), answer.GetProperty("re_expires_in").GetInt32(), answer.GetProperty("platform_code").GetString()!));
        Assert.Matches("^[A-Za-z0-9_-]{40}$", _probe.Token);
        Assert.False(answer.TryGetProperty("success", out _));
    }

    [Fact]
    public async Task A_refresh_token_is_good_once_and_the_authorization_for_28_days()
    {
        await _probe.LogInAsync();
        var first = _probe.Refresh!;
        _clock.Advance(TimeSpan.FromDays(27));
        Assert.Equal(86400, (await _probe.RefreshAsync(first)).GetProperty("re_expires_in").GetInt32());
        Assert.Equal(100, (await _probe.RefreshAsync(first)).GetProperty("rt").GetInt32());
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(100, (await _probe.RefreshAsync(_probe.Refresh!)).GetProperty("rt").GetInt32());
    }

    [Fact]
    public async Task An_access_token_ends_after_two_hours()
    {
        await _probe.LogInAsync();
        _clock.Advance(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(1));
        Assert.True((await _probe.CallAsync("GET", "member/get?id=1")).GetProperty("success").GetBoolean());
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(-1, (await _probe.CallAsync("GET", "member/get?id=1")).GetProperty("rt").GetInt32());
    }

    [Theory]
    [InlineData("POST", "member/get?id=1", 405)]
    [InlineData("GET", "member/none", 404)]
    public async Task Wrong_methods_and_paths_are_http_errors(string method, string target, int status)
    {
        using var response = await _probe.SendAsync(method, target);
        Assert.Equal(status, (int)response.StatusCode);
    }

    private async Task<string> CodeAsync()
    {
        using var response = await _probe.SendAsync(
            "GET", "oauth/getAuthCode?cmd=getAuthCode&client_id=sandbox&platform_code=FKW&redirect_uri=http%3A%2F%2F127.0.0.1%2Fcb&state=a%26b");
        Assert.Equal(302, (int)response.StatusCode);
        var location = response.Headers.Location!.OriginalString;
        Assert.EndsWith("&state=a%26b", location, StringComparison.Ordinal);
        return location["http://127.0.0.1/cb?code=".Length..^"&state=a%26b".Length];
    }
}
