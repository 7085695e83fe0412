using CrmTools.Sandbox;

namespace CrmTools.Simulation;

/// <summary>What outlives the processes of an episode: the vendors' servers, the journal on disk, time, and the record of what users were told.</summary>
internal sealed class World : IDisposable
{
    public World(SandboxOptions options, VirtualTime time, IReadOnlyList<PlannedWrite> writes, EpisodeOptions episode, bool isShared)
    {
        (Time, Writes, Mutant, Tally) = (time, writes, episode.Mutant, episode.Tally);
        if (episode.Trace is { } trace) Say = message => trace($"{time.Elapsed.TotalSeconds,9:0.000} {message}");
        Server = new SandboxServer(options);
        episode.Tally.Shared += isShared && !episode.OnDisk ? 1 : 0;
        Journal = episode.OnDisk ? new SqliteFile(time) : isShared ? new LeaseStore(time) : new MemoryStore(time);
        Checker = new Checker(this);
        Log = Say is null ? Quiet.Log : new TraceLog(Say);

        // The settle time of the simulated shops: what is late there is never later.
        Settings = new Dictionary<string, object?> { ["SettleSeconds"] = Mutant == Mutant.NoSettle ? 0 : (int)FaultMix.Settle.TotalSeconds };
    }

    public VirtualTime Time { get; }

    public SandboxServer Server { get; }

    public IJournalFactory Journal { get; }

    public IReadOnlyList<PlannedWrite> Writes { get; }

    public Checker Checker { get; }

    public Mutant Mutant { get; }

    public Tally Tally { get; }

    public ICallLog Log { get; }

    public IReadOnlyDictionary<string, object?> Settings { get; }

    /// <summary>Tells who looks at the episode; null when nobody does, so that a million writes do not put words together for nobody.</summary>
    public Action<string>? Say { get; }

    public void Dispose() => Journal.Dispose();
}
