using System.Diagnostics.CodeAnalysis;
using CrmTools.Core.Tokens;
using Microsoft.Extensions.Time.Testing;

namespace CrmTools.Core.Tests.Tokens;

public sealed class SharedTokensTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Start);
    private readonly Keeper _keeper = new();
    private readonly List<string> _hidden = [];
    private int _signIns;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_another_process_got_is_taken_and_hidden()
    {
        _keeper.Token = new AccessToken(new CrmSecret("theirs"), Start, Start.AddHours(2)) { Account = "app/7", AuthorizationExpiresAt = Start.AddDays(9) };
        var token = await Shared().GetAsync(null, SignInAsync, Stop);
        Assert.Equal(new Token("theirs", Start.AddHours(2)) { Account = "app/7", AuthorizationExpiresAt = Start.AddDays(9) }, token);
        Assert.Equal(["theirs"], _hidden);
        Assert.Equal(0, _signIns);
        Assert.Equal(0, _keeper.Held);
    }

    [Fact]
    public async Task What_the_vendor_refused_is_never_taken_whoever_kept_it()
    {
        _keeper.Token = new AccessToken(new CrmSecret("theirs"), Start, Start.AddHours(2));
        var token = await Shared().GetAsync(new Token("theirs", Start.AddHours(2)), SignInAsync, Stop);
        Assert.Equal("token1", token.Value);
        Assert.Equal("token1", _keeper.Token!.Value.Reveal());
        Assert.Equal("token1", (await Shared().GetAsync(new Token("older", Start), SignInAsync, Stop)).Value);
    }

    [Theory]
    [InlineData(117.9, 0)]
    [InlineData(118, 1)]
    public async Task One_that_is_about_to_end_is_renewed(double minutes, int signIns)
    {
        _keeper.Token = new AccessToken(new CrmSecret("theirs"), Start, Start.AddHours(2));
        _time.Advance(TimeSpan.FromMinutes(minutes));
        await Shared().GetAsync(null, SignInAsync, Stop);
        Assert.Equal(signIns, _signIns);
    }

    [Fact]
    public async Task Two_doors_of_one_keeper_make_one_sign_in()
    {
        var doors = Enumerable.Range(0, 20).Select(_ => new TokenDoor(_time) { Shared = Shared() }).ToList();
        var first = await Task.WhenAll(doors.Select(door => door.GetAsync(null, SignInAsync, Stop)));
        Assert.Equal(1, _signIns);
        var second = await Task.WhenAll(doors.Zip(first).Select(pair => pair.First.GetAsync(pair.Second, SignInAsync, Stop)));
        Assert.Equal(2, _signIns);
        Assert.All(second, token => Assert.Equal("token2", token.Value));
    }

    [Fact]
    public async Task A_sign_in_that_fails_lets_go()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Shared().GetAsync(null, _ => throw new InvalidOperationException(), Stop));
        Assert.Equal(0, _keeper.Held);
        Assert.Null(_keeper.Token);
    }

    private SharedTokens Shared() => new(_keeper, _hidden.Add, _time);

    private async Task<Token> SignInAsync(CancellationToken cancellation)
    {
        Assert.Equal(1, _keeper.Held);
        var number = Interlocked.Increment(ref _signIns);
        await Task.Yield();
        return new Token($"token{number}", _time.GetUtcNow().AddHours(2));
    }

    [SuppressMessage("Design", "CA1001", Justification = "A semaphore without a wait handle holds nothing to dispose.")]
    private sealed class Keeper : ITokenKeeper
    {
        private readonly SemaphoreSlim _one = new(1);

        public AccessToken? Token { get; set; }

        public int Held => 1 - _one.CurrentCount;

        public async Task<IDisposable> HoldAsync(CancellationToken cancellation)
        {
            await _one.WaitAsync(cancellation);
            return new Hold(_one);
        }

        public AccessToken? Load() => Token;

        public void Save(AccessToken token) => Token = token;

        private sealed class Hold(SemaphoreSlim one) : IDisposable
        {
            public void Dispose() => one.Release();
        }
    }
}
