using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace CrmTools.Sandbox.Tests.Unicrm;

public sealed class TokenTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 9, 10, 2, 0, 0, TimeSpan.Zero));
    private readonly SandboxServer _server;
    private readonly UnicrmProbe _probe;

    public TokenTests()
    {
        _server = new(new() { Clock = _clock });
        _probe = UnicrmProbe.InProcess(_server);
    }

    [Fact]
    public async Task A_token_says_when_it_ends_and_ends_then()
    {
        _server.Options.Unicrm.TokenLifetime = TimeSpan.FromMinutes(5);
        var reply = await _probe.LogInAsync();
        var expiry = reply.GetProperty("data").GetProperty("expires_in").GetString()!;
        Assert.Equal("2026-09-10T10:05:00.0000000+08:00", expiry);
        Assert.Matches("^[A-Za-z0-9_-]{22}$", _probe.Token);
        _clock.Advance(TimeSpan.FromSeconds(299));
        await _probe.DataAsync("membersort");
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(DateTimeOffset.Parse(expiry, CultureInfo.InvariantCulture) <= _clock.GetUtcNow());
        Assert.Equal("0000", UnicrmProbe.Code(await _probe.GetAsync("membersort")));
    }

    [Theory]
    [InlineData("token?appid=sandbox&appsecret=wrong")]
    [InlineData("token?appid=wrong&appsecret=sandbox-secret")]
    [InlineData("token")]
    public async Task Wrong_credentials_are_0001(string target)
    {
        var reply = await _probe.GetAsync(target);
        Assert.False(reply.GetProperty("success").GetBoolean());
        Assert.Equal("0001", UnicrmProbe.Code(reply));
    }

    [Fact]
    public async Task A_token_that_was_never_issued_is_0000()
    {
        _probe.Token = "0123456789012345678901";
        Assert.Equal(
            "{\"success\":false,\"error_code\":\"0000\",\"error_reason\":\"未认证（未登陆）\",\"data\":null}", await _probe.TextAsync("membersort"));
    }

    [Fact]
    public async Task A_new_token_ends_the_older_ones_only_where_the_dialect_says_so()
    {
        await _probe.LogInAsync();
        var first = _probe.Token;
        await _probe.LogInAsync();
        Assert.NotEqual(first, _probe.Token);
        _probe.Token = first;
        await _probe.DataAsync("membersort");
        _server.Options.Unicrm.NewTokenEndsOlder = true;
        await _probe.LogInAsync();
        _probe.Token = first;
        Assert.Equal("0000", UnicrmProbe.Code(await _probe.GetAsync("membersort")));
    }
}
