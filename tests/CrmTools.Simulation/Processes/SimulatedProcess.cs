using CrmTools.Core.Connections;
using CrmTools.Core.Journal;
using CrmTools.Core.Tokens;
using CrmTools.Core.Vendors;

namespace CrmTools.Simulation;

/// <summary>
/// One process that runs the script: the product's own sessions on a journal, a network and a clock of its own. When it dies, everything that it
/// waits for stays unanswered, and only what was durable is left.
/// </summary>
internal sealed class SimulatedProcess
{
    // Its own, not one for all: what waits for it for ever is to go with its episode.
    private readonly TaskCompletionSource _never = new();

    private readonly World _world;
    private readonly ProcessPlan _plan;
    private readonly Random _random;
    private readonly IJournal _handle;
    private readonly Surroundings _around;
    private readonly Dictionary<string, Task<IVendorSession>> _sessions = [];
    private readonly Dictionary<string, SharedAccount> _accounts = [];
    private readonly TimeSpan _started;
    private int _skip;

    public SimulatedProcess(World world, ProcessPlan plan, int number)
    {
        (_world, _plan, Number) = (world, plan, number);
        _random = new Random(plan.Seed);
        _skip = plan.Skip;
        Time = new ProcessClock(world.Time, this, plan.ClockError);
        _started = world.Time.Elapsed;
        _handle = world.Journal.Open(this);
        _around = new Surroundings
        {
            Time = Time,
            Random = _random.NextDouble,
            Network = (vendor, address) => new ProcessNetwork(world.Server, vendor, address, this, world.Mutant),
            Journal = new ProcessJournal(_handle, this, world.Mutant),
            Start = StartAsync,
            Accounts = key => _accounts.TryGetValue(key, out var known) ? known : _accounts[key] = new SharedAccount(Time!, StartAsync),
        };
    }

    public int Number { get; }

    public ProcessClock Time { get; }

    public bool IsDead { get; private set; }

    /// <summary>Dead, or at its end.</summary>
    public bool IsOver { get; private set; }

    public ProcessPlan Plan => _plan;

    /// <summary>True while a shared journal is out of reach.</summary>
    public bool IsCutOff => Left(_plan.CutOff) > TimeSpan.Zero;

    /// <summary>How long the machine still stands still.</summary>
    public TimeSpan StallLeft => Left(_plan.Stall);

    /// <summary>Waits until the shared journal answers.</summary>
    /// <exception cref="CrmException">With id JournalError: it has not in time.</exception>
    public async Task ReachStoreAsync()
    {
        await AwakeAsync();
        if (Left(_plan.CutOff) is var left && left > TimeSpan.Zero)
        {
            var patience = LeaseStore.Timing.Patience;
            await Task.Delay(left < patience ? left : patience, Time);
            if (left > patience) throw CrmError.Journal("the simulated database", "it does not answer", "Run it again.");
        }
    }

    /// <summary>Waits while the machine stands still.</summary>
    public async Task AwakeAsync()
    {
        while (StallLeft is var left && left > TimeSpan.Zero) await Task.Delay(left, _world.Time);
        await StayAliveAsync();
    }

    private TimeSpan Left((TimeSpan From, TimeSpan For)? when)
    {
        if (when is not { } span) return TimeSpan.Zero;
        var since = _world.Time.Elapsed - _started - span.From;
        return since < TimeSpan.Zero || since >= span.For ? TimeSpan.Zero : span.For - since;
    }

    public void CheckThread() => _world.Time.CheckThread();

    public bool Chance(double share) => _random.NextDouble() < share;

    /// <summary>The vendor's session, opened as Connect-CrmVendor does; a failure is tried again by the next write.</summary>
    public async Task<IVendorSession> SessionAsync(string vendor, CancellationToken cancellation)
    {
        if (!_sessions.TryGetValue(vendor, out var session) || session.IsFaulted || session.IsCanceled) _sessions[vendor] = session = OpenAsync(vendor, cancellation);
        return await session;
    }

    /// <summary>The process ends as processes do.</summary>
    public void Exit()
    {
        if (IsOver) return;
        IsOver = true;
        _world.Journal.Close(_handle);
    }

    /// <summary>Dies here when that is its plan.</summary>
    public Task PassAsync(CrashPoint point) => WillDie(point) ? DieAsync(point) : StayAliveAsync();

    public bool WillDie(CrashPoint point) => !IsDead && _plan.Crash == point && _skip-- == 0;

    public Task DieAsync(CrashPoint point)
    {
        _world.Say?.Invoke($"process {Number} dies: {point}");
        _world.Tally.Crashes[(int)point]++;
        IsDead = true;
        Exit();
        return _never.Task;
    }

    /// <summary>A dead process does not go on.</summary>
    public Task StayAliveAsync() => IsDead ? _never.Task : Task.CompletedTask;

    /// <summary>Whether a request is part of a look, for a process that is to die there.</summary>
    public bool IsLooking(HttpRequestMessage request) => _plan.Crash == CrashPoint.DuringLook && LookNames.AreIn(request);

    /// <summary>The time that a commit takes.</summary>
    public Task CommitTimeAsync() =>
        _plan.SlowDisk && _random.Next(2) == 0 ? Task.Delay(TimeSpan.FromMilliseconds(1 + _random.Next(10)), Time) : StayAliveAsync();

    private async Task<IVendorSession> OpenAsync(string id, CancellationToken cancellation)
    {
        var vendor = VendorCatalog.All.First(vendor => vendor.Info.Id == id);
        var request = new ConnectRequest
        {
            Vendor = id,
            Name = "shop",
            Sandbox = true,
            Timeout = _plan.Timeout,
            MaximumRetryCount = _plan.MaximumRetryCount,
            Settings = _world.Settings,
        };
        var session = vendor.Open(new ConnectForm(request, vendor.Info, _around), new CrmConnection("shop", id));
        await session.OpenAsync(_world.Log, cancellation);
        return session;
    }

    // A moment later, so that it does not run inside whoever starts it.
    private async Task<Token> StartAsync(Func<Task<Token>> work)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(1), Time);
        return await work();
    }
}
