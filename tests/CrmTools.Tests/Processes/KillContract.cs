using System.Globalization;

namespace CrmTools.Tests.Processes;

/// <summary>Processes that are killed at any moment and started again: nobody is given twice, nobody is forgotten. The same for every journal.</summary>
public abstract class KillContract : IAsyncLifetime
{
    private const int Rows = 60;

    private Shop _shop = null!;

    /// <summary>The journal as <c>CRMTOOLS_JOURNAL</c> names it.</summary>
    private protected abstract string Journal { get; }

    public async ValueTask InitializeAsync() => _shop = await Shop.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _shop.DisposeAsync();
        Forget();
        GC.SuppressFinalize(this);
    }

    /// <summary>Removes the journal.</summary>
    private protected abstract void Forget();

    /// <summary>How often in all; a process takes about a second, so the long run is asked for with CRMTOOLS_KILLS.</summary>
    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("CRMTOOLS_KILLS"), CultureInfo.InvariantCulture, out var given) ? given : 30;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Killed_at_random_moments_and_started_again_it_gives_each_gift_once(int seed)
    {
        _shop.Options.Latency = TimeSpan.FromMilliseconds(60);
        var random = new Random(seed);
        var job = new GiftJob(_shop, Journal, Rows * 4);
        for (var killed = 0; killed < Kills / 3; killed++)
        {
            var before = _shop.Traffic.Total;
            using var process = job.Start();
            await Patience.UntilAsync(() => _shop.Traffic.Total > before || process.HasExited, "the child is at work", 120);
            await GiftJob.KillAsync(process, TimeSpan.FromMilliseconds(random.Next(0, 120)));
        }

        _shop.Options.Latency = TimeSpan.Zero;
        using var last = job.Start();
        var ends = await GiftJob.EndAsync(last);

        Assert.DoesNotContain("InDoubt", ends.Keys);
        Assert.Equal(Rows * 4, ends.Values.Sum());
        job.CheckLedger();
    }

    /// <summary>The moments that matter: nothing sent yet, arrived but not done, done but not answered.</summary>
    [Theory]
    [InlineData(FaultPoint.BeforeCommit)]
    [InlineData(FaultPoint.AfterCommit)]
    public async Task Killed_while_the_vendor_is_at_it_it_gives_each_gift_once(FaultPoint point)
    {
        var job = new GiftJob(_shop, Journal, Rows);
        for (var killed = 0; killed < 5; killed++)
        {
            _shop.Faults.Clear();
            _shop.Faults.Add(new FaultRule { Kind = FaultKind.Delay, Operation = "point.update", Skip = killed * 7, Times = 4, Point = point, Duration = TimeSpan.FromMilliseconds(400) });
            using var process = job.Start();
            await Patience.UntilAsync(() => _shop.Faults.Struck > 0 || process.HasExited, "the child is at work", 120);
            await GiftJob.KillAsync(process, TimeSpan.Zero);
        }

        _shop.Faults.Clear();
        using var last = job.Start();
        var ends = await GiftJob.EndAsync(last);

        Assert.DoesNotContain("InDoubt", ends.Keys);
        job.CheckLedger();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public async Task Several_processes_with_the_same_input_share_the_work(int processes)
    {
        _shop.Options.Latency = TimeSpan.FromMilliseconds(20);
        var job = new GiftJob(_shop, Journal, Rows * 3);
        var running = Enumerable.Range(0, processes).Select(_ => job.Start()).ToArray();

        var ends = await Task.WhenAll(running.Select(GiftJob.EndAsync));

        job.CheckLedger();
        Assert.All(ends, end => Assert.Equal(Rows * 3, end.Values.Sum()));
        Assert.Equal(Rows * 3, ends.Sum(end => end.GetValueOrDefault("Applied")));
        foreach (var process in running) process.Dispose();
    }

    [Fact]
    public async Task Of_several_processes_one_is_killed_and_the_others_take_its_rows_over()
    {
        _shop.Options.Latency = TimeSpan.FromMilliseconds(40);
        var job = new GiftJob(_shop, Journal, Rows * 3);
        using var victim = job.Start();
        using var heir = job.Start();
        await Patience.UntilAsync(() => _shop.Ledger.Count > 20, "the child is at work", 120);

        await GiftJob.KillAsync(victim, TimeSpan.Zero);
        var end = await GiftJob.EndAsync(heir);

        Assert.Equal(Rows * 3, end.Values.Sum());
        Assert.DoesNotContain("InDoubt", end.Keys);
        job.CheckLedger();
    }
}
