namespace CrmTools.Simulation;

/// <summary>A timer of <see cref="VirtualTime"/> that goes off once; nothing here uses periods.</summary>
internal sealed class VirtualTimer(VirtualTime time, TimerCallback callback, object? state, SimulatedProcess? owner) : ITimer
{
    /// <summary>Its latest setting, 0 when it is not set.</summary>
    public long Order { get; private set; }

    /// <summary>A dead process has no timers.</summary>
    public bool MayFire => owner is not { IsDead: true };

    /// <summary>How long its process still stands still.</summary>
    public TimeSpan StallLeft => owner?.StallLeft ?? TimeSpan.Zero;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (period != Timeout.InfiniteTimeSpan) throw new NotSupportedException("Virtual time has no periodic timers.");
        Order = dueTime == Timeout.InfiniteTimeSpan ? 0 : time.Set(this, dueTime);
        return true;
    }

    public void Fire()
    {
        Order = 0;
        callback(state);
    }

    public void Dispose() => Order = 0;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
