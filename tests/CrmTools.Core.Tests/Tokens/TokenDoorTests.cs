using CrmTools.Core.Tests.Support;
using CrmTools.Core.Tokens;
using Microsoft.Extensions.Time.Testing;

namespace CrmTools.Core.Tests.Tokens;

public sealed class TokenDoorTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
    private int _signIns;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thousand_callers_make_one_sign_in()
    {
        var door = new TokenDoor(_time);
        var open = new TaskCompletionSource();
        var callers = Enumerable.Range(0, 1000).Select(_ => Task.Run(() => door.GetAsync(null, SlowAsync, Stop))).ToList();
        await Task.WhenAny(Task.WhenAll(callers), Task.Delay(50, Stop));

        open.SetResult();
        var tokens = await Task.WhenAll(callers);

        Assert.Equal(1, _signIns);
        Assert.Single(tokens.Distinct());
        Assert.Same(tokens[0], door.Current);

        async Task<Token> SlowAsync(CancellationToken stop)
        {
            await open.Task;
            return Issue(TimeSpan.FromHours(2));
        }
    }

    [Theory]
    [InlineData(120, 118)]
    [InlineData(60, 58)]
    [InlineData(10, 9)]
    [InlineData(1, 0.9)]
    public async Task It_renews_two_minutes_early_but_at_most_a_tenth_of_the_life(double lifeMinutes, double goodMinutes)
    {
        var door = new TokenDoor(_time);
        var life = TimeSpan.FromMinutes(lifeMinutes);
        var first = await door.GetAsync(null, _ => Task.FromResult(Issue(life)), Stop);

        _time.Advance(TimeSpan.FromMinutes(goodMinutes) - TimeSpan.FromMilliseconds(1));
        Assert.Same(first, await door.GetAsync(null, _ => Task.FromResult(Issue(life)), Stop));
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.NotSame(first, await door.GetAsync(null, _ => Task.FromResult(Issue(life)), Stop));

        Assert.Equal(2, _signIns);
    }

    [Fact]
    public async Task A_clock_ahead_by_more_than_a_tokens_life_does_not_sign_in_for_each_call()
    {
        var door = new TokenDoor(_time);
        var first = await door.GetAsync(null, _ => Task.FromResult(Issue(TimeSpan.FromHours(-3))), Stop);

        for (var call = 0; call < 100; call++) Assert.Same(first, await door.GetAsync(null, _ => Task.FromResult(Issue(TimeSpan.FromHours(-3))), Stop));
        Assert.Equal(1, _signIns);

        // Which token has ended the vendor says; and now and then it is renewed without that.
        Assert.NotSame(first, await door.GetAsync(first, _ => Task.FromResult(Issue(TimeSpan.FromHours(-3))), Stop));
        _time.Advance(TokenDoor.WhenClocksDiffer);
        await door.GetAsync(null, _ => Task.FromResult(Issue(TimeSpan.FromHours(-3))), Stop);
        Assert.Equal(3, _signIns);
    }

    [Fact]
    public async Task A_rejected_token_is_renewed_only_while_it_is_still_the_current_one()
    {
        var door = new TokenDoor(_time);
        var first = await door.GetAsync(null, SignInAsync, Stop);
        var second = await door.GetAsync(first, SignInAsync, Stop);

        var late = await door.GetAsync(first, SignInAsync, Stop);

        Assert.NotSame(first, second);
        Assert.Same(second, late);
        Assert.Equal(2, _signIns);
    }

    [Fact]
    public async Task A_failure_is_shared_by_all_who_wait_and_by_nobody_after()
    {
        var door = new TokenDoor(_time);
        var open = new TaskCompletionSource();
        var callers = Enumerable.Range(0, 50).Select(_ => door.GetAsync(null, FailAsync, Stop)).ToList();
        open.SetResult();

        foreach (var caller in callers) await Assert.ThrowsAsync<InvalidOperationException>(() => caller);
        Assert.Equal(1, _signIns);
        Assert.Null(door.Current);

        await door.GetAsync(null, SignInAsync, Stop);
        Assert.Equal(2, _signIns);

        async Task<Token> FailAsync(CancellationToken stop)
        {
            await open.Task;
            Interlocked.Increment(ref _signIns);
            throw new InvalidOperationException("wrong password");
        }
    }

    [Fact]
    public async Task One_who_leaves_does_not_take_the_others_along()
    {
        var door = new TokenDoor(_time);
        var open = new TaskCompletionSource();
        using var leave = new CancellationTokenSource();
        var cancelled = false;
        var leaver = door.GetAsync(null, SlowAsync, leave.Token);
        var stayer = door.GetAsync(null, SlowAsync, Stop);

        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaver);
        Assert.False(stayer.IsCompleted);
        open.SetResult();

        Assert.NotNull(await stayer);
        Assert.False(cancelled);
        Assert.Equal(1, _signIns);

        async Task<Token> SlowAsync(CancellationToken stop)
        {
            await using var _ = stop.Register(() => cancelled = true);
            await open.Task;
            return Issue(TimeSpan.FromHours(1));
        }
    }

    [Fact]
    public async Task When_the_last_one_leaves_the_renewal_is_cancelled_and_the_next_starts_anew()
    {
        var door = new TokenDoor(_time);
        using var leave = new CancellationTokenSource();
        var started = new TaskCompletionSource();
        var stopped = new TaskCompletionSource();
        var first = door.GetAsync(null, EndlessAsync, leave.Token);
        var second = door.GetAsync(null, EndlessAsync, leave.Token);
        await started.Task;

        await leave.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(30), Stop);
        Assert.NotNull(await door.GetAsync(null, SignInAsync, Stop));
        Assert.Equal(1, _signIns);

        async Task<Token> EndlessAsync(CancellationToken stop)
        {
            started.TrySetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, stop);
            }
            finally
            {
                stopped.TrySetResult();
            }

            throw new InvalidOperationException("never");
        }
    }

    [Fact]
    public async Task One_who_comes_already_cancelled_starts_nothing_that_lasts()
    {
        var door = new TokenDoor(_time);
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => door.GetAsync(
            null, async stop => { await Task.Delay(Timeout.Infinite, stop); return Issue(TimeSpan.FromHours(1)); }, gone.Token));

        Assert.NotNull(await door.GetAsync(null, SignInAsync, Stop));
        Assert.Equal(1, _signIns);
    }

    [Fact]
    public void A_token_never_prints_itself() => Assert.DoesNotContain("secret-token", Issue(TimeSpan.FromHours(1)).ToString());

    private Task<Token> SignInAsync(CancellationToken stop) => Task.FromResult(Issue(TimeSpan.FromHours(1)));

    private Token Issue(TimeSpan life) => new($"secret-token-{Interlocked.Increment(ref _signIns)}", _time.GetUtcNow() + life);
}
