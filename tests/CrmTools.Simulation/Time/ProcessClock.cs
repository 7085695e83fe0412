namespace CrmTools.Simulation;

/// <summary>The clock of one process: off by some seconds, as clocks are, and stopped when the process dies.</summary>
internal sealed class ProcessClock(VirtualTime time, SimulatedProcess owner, TimeSpan error) : TimeProvider
{
    public override long TimestampFrequency => time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow() + error;

    public override long GetTimestamp() => time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => time.Create(callback, state, dueTime, owner);
}
