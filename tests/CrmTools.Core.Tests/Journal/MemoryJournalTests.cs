using CrmTools.Core.Journal;

namespace CrmTools.Core.Tests.Journal;

public sealed class MemoryJournalTests
{
    private readonly MemoryJournal _journal = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Intended", false)]
    [InlineData("Applied", false)]
    [InlineData("InDoubt", false)]
    [InlineData("Refused", true)]
    public async Task A_key_is_free_again_only_after_a_refusal(string state, bool free)
    {
        var parsed = Enum.Parse<OperationState>(state);
        Assert.True((await _journal.ClaimAsync("op", "k", "p", Stop)).IsMine);
        if (parsed != OperationState.Intended) await _journal.SettleAsync("op", "k", parsed, "id7");

        var claim = await _journal.ClaimAsync("op", "k", "p", Stop);

        Assert.Equal(free, claim.IsMine);
        if (free) return;
        Assert.Equal((parsed, true), (claim.State, claim.SamePayload));
        Assert.Equal(parsed == OperationState.Intended ? null : "id7", claim.Result);
    }

    [Fact]
    public async Task Another_payload_is_noticed()
    {
        await _journal.ClaimAsync("op", "k", "one", Stop);

        Assert.False((await _journal.ClaimAsync("op", "k", "two", Stop)).SamePayload);
    }

    [Fact]
    public async Task After_a_refusal_the_key_may_carry_another_payload()
    {
        await _journal.ClaimAsync("op", "k", "one", Stop);
        await _journal.SettleAsync("op", "k", OperationState.Refused, null);

        Assert.True((await _journal.ClaimAsync("op", "k", "two", Stop)).IsMine);
        Assert.False((await _journal.ClaimAsync("op", "k", "one", Stop)).SamePayload);
    }

    [Fact]
    public async Task The_same_key_of_another_operation_is_another_key()
    {
        await _journal.ClaimAsync("op", "k", "p", Stop);

        Assert.True((await _journal.ClaimAsync("other", "k", "p", Stop)).IsMine);
    }

    [Fact]
    public async Task Of_many_claims_at_once_one_wins_also_after_a_refusal()
    {
        for (var round = 0; round < 20; round++)
        {
            var claims = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () => await _journal.ClaimAsync("op", "k", "p", Stop))));
            Assert.Single(claims, claim => claim.IsMine);
            await _journal.SettleAsync("op", "k", OperationState.Refused, null);
        }
    }

    [Fact]
    public async Task What_was_never_claimed_cannot_be_settled() =>
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await _journal.SettleAsync("op", "k", OperationState.Applied, null));

    [Fact]
    public async Task A_cancelled_claim_claims_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _journal.ClaimAsync("op", "k", "p", new CancellationToken(true)));

        Assert.True((await _journal.ClaimAsync("op", "k", "p", Stop)).IsMine);
    }
}
