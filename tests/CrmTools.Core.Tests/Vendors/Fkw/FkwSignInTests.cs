using System.Text;
using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support;
using CrmTools.Core.Tokens;
using CrmTools.Core.Vendors.Fkw;
using Microsoft.Extensions.Time.Testing;

namespace CrmTools.Core.Tests.Vendors.Fkw;

/// <summary>The order of things at a rotation: the new refresh token is stored before the token that came with it is used.</summary>
public sealed class FkwSignInTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 9, 10, 2, 0, 0, TimeSpan.Zero));
    private readonly List<string> _done = [];
    private readonly MemoryRefreshTokenStore _memory = new();
    private readonly KeptLog _log = new();
    private int _number;

    [Fact]
    public async Task A_code_is_used_once_and_refresh_tokens_from_then_on()
    {
        var signIn = SignIn(new FkwGrant(FkwGrantKind.Code, new CrmSecret("code-1")), null);
        var first = await signIn.SignInAsync(Context());
        var second = await signIn.SignInAsync(Context());
        Assert.Equal(["oauth/getAccessToken code-1", "oauth/refreshAccessToken refresh1"], _done);
        Assert.Equal(("access1", "access2", "app/11"), (first.Value, second.Value, first.Account));
        Assert.Equal("refresh2", (await _memory.LoadAsync(_log, TestContext.Current.CancellationToken))!.Value.Reveal());
        Assert.Equal(_time.GetUtcNow().AddDays(28), first.AuthorizationExpiresAt);
    }

    [Fact]
    public async Task The_new_refresh_token_is_stored_before_the_sign_in_ends()
    {
        var store = new Store(_done);
        var running = SignIn(new FkwGrant(FkwGrantKind.Refresh, new CrmSecret("given")), store).SignInAsync(Context());
        Assert.False(running.IsCompleted);
        Assert.Equal(["oauth/refreshAccessToken given", "save refresh1"], _done);
        store.Finish();
        Assert.Equal("access1", (await running).Value);
    }

    [Fact]
    public async Task A_store_that_fails_is_said_and_this_session_goes_on()
    {
        var store = new Store(_done);
        store.Fail();
        var signIn = SignIn(new FkwGrant(FkwGrantKind.Refresh, new CrmSecret("given")), store);
        await signIn.SignInAsync(Context());
        Assert.Contains("could not be stored", _log.All, StringComparison.Ordinal);
        await signIn.SignInAsync(Context());
        Assert.Contains("oauth/refreshAccessToken refresh1", _done);
    }

    [Fact]
    public async Task An_authorization_that_has_ended_is_not_tried()
    {
        await _memory.SaveAsync(new RefreshToken(new CrmSecret("old"), _time.GetUtcNow()), _log, TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<CrmException>(() => SignIn(new FkwGrant(FkwGrantKind.Code, new CrmSecret("c")), null).SignInAsync(Context()));
        Assert.Equal(CrmErrorId.AuthenticationFailed, error.ErrorId);
        Assert.Empty(_done);
    }

    [Fact]
    public async Task Leaving_does_not_break_off_what_has_begun()
    {
        using var gone = new CancellationTokenSource();
        var context = Context() with { Cancellation = gone.Token, SendAsync = (call, stop) => { gone.Cancel(); return Send(call, stop); } };
        Assert.Equal("access1", (await SignIn(new FkwGrant(FkwGrantKind.Code, new CrmSecret("c")), null).SignInAsync(context)).Value);
        Assert.Equal("refresh1", (await _memory.LoadAsync(_log, TestContext.Current.CancellationToken))!.Value.Reveal());
    }

    private static FkwSignIn SignIn(FkwGrant grant, IRefreshTokenStore? store) =>
        new(new FkwApp(new Uri("http://fkw.invalid/api/"), "app", new CrmSecret("hush"), "FKW", null), grant, store, _ => false);

    private SignInContext Context() => new(Send, _log, _time, _memory, _ => { }, default);

    private Task<Verdict.Accepted> Send(Call call, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        _done.Add($"{call.Endpoint.Name} {call.Secrets.Single(secret => secret.Key != "client_secret").Value.Reveal()}");
        var n = ++_number;
        var answer = $$"""{"shop_id":"11","access_token":"access{{n}}","expires_in":7200,"refresh_token":"refresh{{n}}","re_expires_in":2419200}""";
        return Task.FromResult(new Verdict.Accepted(Encoding.UTF8.GetBytes(answer)));
    }

    private sealed class Store(List<string> done) : IRefreshTokenStore
    {
        private readonly TaskCompletionSource _saved = new();

        public string Id => "store";

        public DateTimeOffset? UnfinishedSince => null;

        public void Refused() => done.Add("refused");

        public void Finish() => _saved.SetResult();

        public void Fail() => _saved.SetException(new IOException("the vault is locked"));

        public Task<RefreshToken?> LoadAsync(ICallLog log, CancellationToken cancellation) => Task.FromResult<RefreshToken?>(null);

        public Task SaveAsync(RefreshToken token, ICallLog log, CancellationToken cancellation)
        {
            done.Add($"save {token.Value.Reveal()}");
            return _saved.Task;
        }
    }
}
