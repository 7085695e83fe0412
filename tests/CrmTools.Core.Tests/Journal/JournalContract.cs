using System.Globalization;
using CrmTools.Core.Journal;
using CrmTools.Core.Sending;
using Microsoft.Extensions.Time.Testing;

namespace CrmTools.Core.Tests.Journal;

/// <summary>What every journal promises, wherever it keeps its entries.</summary>
public abstract class JournalContract
{
    private static readonly JournalAccount Shop = new("Plain", "me", "https://plain.example/");
    private readonly Lazy<IJournal> _journal;

    private protected JournalContract() => _journal = new Lazy<IJournal>(() => Open(Time));

    private protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IJournal Journal => _journal.Value;

    private protected abstract IJournal Open(TimeProvider time);

    private protected static Intent Intent(string key = "k", string payload = "p", string operation = "op", JournalAccount? shop = null) =>
        new(new JournalKey(shop ?? Shop, operation, key), payload, Tier.Marked) { Connection = "shop1", Subject = "member 7", StoredCall = """{"body":{}}""" };

    [Theory]
    [InlineData("Intended", "Busy")]
    [InlineData("Applied", "Done")]
    [InlineData("InDoubt", "Recovered")]
    [InlineData("Refused", "Mine")]
    public async Task A_second_claim_meets_what_became_of_the_first(string end, string expected)
    {
        Assert.Equal(ClaimKind.Mine, (await Journal.ClaimAsync(Intent(), Stop)).Kind);
        if (end != "Intended") await Journal.SettleAsync(Intent().Key, new Ending(Enum.Parse<OperationState>(end), 2, "id7"));

        var claim = await Journal.ClaimAsync(Intent(), Stop);

        Assert.Equal(expected, claim.Kind.ToString());
        if (expected is "Done" or "Recovered") Assert.Equal(("id7", 2), (claim.Earlier!.Result, claim.Earlier.Attempts));
    }

    [Theory]
    [InlineData("Intended", "Another")]
    [InlineData("Applied", "Another")]
    [InlineData("InDoubt", "Another")]
    [InlineData("Refused", "Mine")]
    public async Task Another_payload_under_the_same_key_is_noticed_unless_nothing_happened(string end, string expected)
    {
        await Journal.ClaimAsync(Intent(), Stop);
        if (end != "Intended") await Journal.SettleAsync(Intent().Key, new Ending(Enum.Parse<OperationState>(end)));

        Assert.Equal(expected, (await Journal.ClaimAsync(Intent(payload: "other"), Stop)).Kind.ToString());
    }

    [Fact]
    public async Task The_same_key_of_another_operation_or_shop_is_another_key()
    {
        await Journal.ClaimAsync(Intent(), Stop);

        Assert.Equal(ClaimKind.Mine, (await Journal.ClaimAsync(Intent(operation: "other"), Stop)).Kind);
        Assert.Equal(ClaimKind.Mine, (await Journal.ClaimAsync(Intent(shop: Shop with { Account = "you" }), Stop)).Kind);
        Assert.Equal(ClaimKind.Mine, (await Journal.ClaimAsync(Intent(shop: Shop with { Address = "https://other.example/" }), Stop)).Kind);
        Assert.Equal(ClaimKind.Mine, (await Journal.ClaimAsync(Intent(key: "K"), Stop)).Kind);
    }

    [Fact]
    public async Task Of_many_claims_at_once_one_wins_also_after_a_refusal()
    {
        for (var round = 0; round < 10; round++)
        {
            var claims = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Journal.ClaimAsync(Intent(), Stop))));
            Assert.Single(claims, claim => claim.Kind == ClaimKind.Mine);
            Assert.Equal(49, claims.Count(claim => claim.Kind == ClaimKind.Busy));
            await Journal.SettleAsync(Intent().Key, new Ending(OperationState.Refused));
        }
    }

    [Fact]
    public async Task Of_many_that_take_over_a_doubt_one_gets_it()
    {
        await Journal.ClaimAsync(Intent(), Stop);
        await Journal.SettleAsync(Intent().Key, new Ending(OperationState.InDoubt));

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Journal.ClaimAsync(Intent(), Stop))));

        Assert.Single(claims, claim => claim.Kind == ClaimKind.Recovered);
    }

    [Fact]
    public async Task A_doubt_knows_how_long_it_has_been_quiet_and_what_was_before()
    {
        await Journal.ClaimAsync(Intent(), Stop);
        await Journal.NoteAsync(Intent().Key, "balance 100", Stop);
        Time.Advance(TimeSpan.FromSeconds(5));
        await Journal.SettleAsync(Intent().Key, new Ending(OperationState.InDoubt, 1, Why: "lost"));
        Time.Advance(TimeSpan.FromSeconds(40));

        var claim = await Journal.ClaimAsync(Intent(), Stop);

        Assert.Equal(TimeSpan.FromSeconds(40), claim.Quiet);
        Assert.Equal("balance 100", claim.Earlier!.Baseline);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_makes_the_quiet_time_nothing()
    {
        await Journal.ClaimAsync(Intent(), Stop);
        await Journal.SettleAsync(Intent().Key, new Ending(OperationState.InDoubt));
        Time.AdjustTime(Time.GetUtcNow() - TimeSpan.FromHours(1));

        Assert.Equal(TimeSpan.Zero, (await Journal.ClaimAsync(Intent(), Stop)).Quiet);
    }

    [Fact]
    public async Task What_could_be_sent_again_is_kept_while_in_doubt_and_forgotten_after()
    {
        await Journal.ClaimAsync(Intent(), Stop);
        await Journal.SettleAsync(Intent().Key, new Ending(OperationState.InDoubt, 1));
        Assert.Equal("""{"body":{}}""", (await OneAsync()).StoredCall);

        await Journal.ClaimAsync(Intent(), Stop);
        await Journal.SettleAsync(Intent().Key, new Ending(OperationState.Applied, 2, "id7"));

        var entry = await OneAsync();
        Assert.Null(entry.StoredCall);
        Assert.Equal((OperationState.Applied, "id7", 3, "shop1", "member 7"), (entry.State, entry.Result, entry.Attempts, entry.Connection, entry.Subject));
    }

    [Theory]
    [InlineData("12.50")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData(null)]
    public async Task What_a_write_did_is_known_after_its_end_and_why_it_failed(string? quantity)
    {
        var effect = new Effect(CrmOperationKind.Payment, quantity is null ? null : decimal.Parse(quantity, CultureInfo.InvariantCulture));
        await Journal.ClaimAsync(Intent() with { Effect = effect }, Stop);
        Assert.Equal(effect, (await OneAsync()).Effect);

        await Journal.SettleAsync(Intent().Key, new Ending(OperationState.Refused, 1, Why: "no such card", ErrorId: "Crm.Plain.1001"));
        Assert.Equal((effect, "Crm.Plain.1001"), ((await OneAsync()).Effect, (await OneAsync()).ErrorId));

        // A refused key may be used for another write.
        await Journal.ClaimAsync(Intent(payload: "other") with { Effect = new Effect(CrmOperationKind.Point, 3) }, Stop);
        await Journal.SettleAsync(Intent().Key, new Ending(OperationState.Applied, 1));
        Assert.Equal((new Effect(CrmOperationKind.Point, 3), null), ((await OneAsync()).Effect, (await OneAsync()).ErrorId));
    }

    [Fact]
    public async Task Entries_are_found_by_state_key_shop_and_time()
    {
        foreach (var (key, state) in new[] { ("a", OperationState.Applied), ("b", OperationState.Refused), ("c", OperationState.InDoubt) })
        {
            await Journal.ClaimAsync(Intent(key), Stop);
            await Journal.SettleAsync(Intent(key).Key, new Ending(state));
            Time.Advance(TimeSpan.FromMinutes(1));
        }

        await Journal.ClaimAsync(Intent("d"), Stop);
        var start = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

        Assert.Equal("abcd", await KeysAsync(new JournalFilter()));
        Assert.Equal("c", await KeysAsync(new JournalFilter { States = [OperationState.InDoubt] }));
        Assert.Equal("d", await KeysAsync(new JournalFilter { States = [OperationState.Intended] }));
        Assert.Equal("ab", await KeysAsync(new JournalFilter { States = [OperationState.Applied, OperationState.Refused] }));
        Assert.Equal("b", await KeysAsync(new JournalFilter { Key = "b", Account = Shop, Operation = "op" }));
        Assert.Equal("", await KeysAsync(new JournalFilter { Account = Shop with { Account = "you" } }));
        Assert.Equal("bcd", await KeysAsync(new JournalFilter { After = start.AddMinutes(1) }));
        Assert.Equal("a", await KeysAsync(new JournalFilter { Before = start.AddMinutes(1) }));
        Assert.Equal("ab", await KeysAsync(new JournalFilter { ChangedBefore = start.AddMinutes(2) }));
    }

    [Fact]
    public async Task Only_what_is_known_can_be_removed()
    {
        foreach (var (key, state) in new[] { ("a", OperationState.Applied), ("b", OperationState.Refused), ("c", OperationState.InDoubt) })
        {
            await Journal.ClaimAsync(Intent(key), Stop);
            await Journal.SettleAsync(Intent(key).Key, new Ending(state));
        }

        await Journal.ClaimAsync(Intent("d"), Stop);

        Assert.Equal(2, await Journal.RemoveAsync(new JournalFilter(), Stop));
        Assert.Equal("cd", await KeysAsync(new JournalFilter()));
    }

    [Fact]
    public async Task A_person_decides_about_doubts_and_nothing_else()
    {
        await Journal.ClaimAsync(Intent(), Stop);
        Assert.Equal(OperationState.Intended, (await Journal.DecideAsync(Intent().Key, new Ending(OperationState.Refused), Stop))!.State);
        Assert.Equal(OperationState.Intended, (await OneAsync()).State);

        await Journal.SettleAsync(Intent().Key, new Ending(OperationState.InDoubt));
        await Journal.DecideAsync(Intent().Key, new Ending(OperationState.Applied), Stop);
        Assert.Equal(OperationState.Applied, (await OneAsync()).State);

        await Journal.DecideAsync(Intent().Key, new Ending(OperationState.Refused), Stop);
        Assert.Equal(OperationState.Applied, (await OneAsync()).State);
        Assert.Null(await Journal.DecideAsync(Intent("none").Key, new Ending(OperationState.Refused), Stop));
    }

    [Fact]
    public async Task What_was_never_claimed_cannot_be_settled() =>
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Journal.SettleAsync(Intent().Key, new Ending(OperationState.Applied)));

    [Fact]
    public async Task A_cancelled_claim_claims_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Journal.ClaimAsync(Intent(), new CancellationToken(true)));

        Assert.Equal(ClaimKind.Mine, (await Journal.ClaimAsync(Intent(), Stop)).Kind);
    }

    private async Task<JournalEntry> OneAsync() => Assert.Single(await AllAsync(new JournalFilter()));

    private async Task<string> KeysAsync(JournalFilter filter) => string.Concat((await AllAsync(filter)).Select(entry => entry.Key.Key));

    private async Task<List<JournalEntry>> AllAsync(JournalFilter filter)
    {
        var all = new List<JournalEntry>();
        await foreach (var page in Journal.FindAsync(filter, Stop)) all.AddRange(page);
        return all;
    }
}
