using CrmTools.Core.Journal;
using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support.Postgres;

namespace CrmTools.Core.Tests.Journal.Postgres;

/// <summary>Machines that claim, settle, take over and remove the same keys in any order at once.</summary>
[Collection("PostgreSQL")]
public sealed class StormTests(PostgresServer server) : IAsyncDisposable
{
    private static readonly JournalAccount[] Shops = [new("Plain", "me", "https://a.example/"), new("Plain", "me", "https://b.example/")];

    private readonly Fleet _fleet = new(server);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Machines_that_use_the_same_keys_in_random_order_never_deadlock()
    {
        var machines = Enumerable.Range(0, 3).Select(_ => _fleet.Join()).ToArray();
        await machines[0].ClaimAsync(new Intent(new JournalKey(Shops[0], "op", "first"), "p", Tier.Marked), Stop);
        var before = (long)(await _fleet.RunAsync("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))!;
        var holders = new int[40];

        await Task.WhenAll(machines.SelectMany(machine => Enumerable.Range(0, 24).Select(worker => Task.Run(async () =>
        {
            var random = new Random(worker);
            for (var turn = 0; turn < 40; turn++)
            {
                var number = random.Next(holders.Length);
                var key = new JournalKey(Shops[number % 2], number % 3 == 0 ? "other" : "op", $"k{number}");
                var claim = await machine.ClaimAsync(new Intent(key, "p", Tier.Marked), Stop);
                if (claim.Kind is not (ClaimKind.Mine or ClaimKind.Recovered)) continue;
                Assert.Equal(1, Interlocked.Increment(ref holders[number]));
                await machine.NoteAsync(key, "before", Stop);
                Interlocked.Decrement(ref holders[number]);
                await machine.SettleAsync(key, new Ending(turn % 2 == 0 ? OperationState.Refused : OperationState.InDoubt, 1));
                if (turn % 10 == 0) await machine.RemoveAsync(new JournalFilter { Key = $"k{random.Next(holders.Length)}" }, Stop);
            }
        }, Stop))));

        await _fleet.RunAsync("SELECT pg_stat_force_next_flush()");
        Assert.Equal(before, (long)(await _fleet.RunAsync("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))!);
    }

    public ValueTask DisposeAsync() => _fleet.DisposeAsync();
}
