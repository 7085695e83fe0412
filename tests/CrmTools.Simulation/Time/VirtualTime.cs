namespace CrmTools.Simulation;

/// <summary>
/// Time that jumps to the next timer. Everything of an episode happens inside its callbacks, on the one thread that calls <see cref="Run"/>, so that
/// the same seed gives the same episode. Two timers of one moment go off in the order in which they were set.
/// </summary>
internal sealed class VirtualTime : TimeProvider
{
    /// <summary>Longer than any episode can honestly take; what is not done by then hangs.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(2);

    public static readonly DateTimeOffset Start = new(2026, 9, 1, 1, 0, 0, TimeSpan.Zero);

    private readonly PriorityQueue<VirtualTimer, (long Due, long Order)> _timers = new();
    private readonly Queue<(SendOrPostCallback Work, object? State)> _ready = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private long _now = Start.UtcTicks;
    private long _order;
    private volatile string? _strayed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public TimeSpan Elapsed => TimeSpan.FromTicks(_now - Start.UtcTicks);

    /// <summary>Whether more than the allowed time has passed.</summary>
    public bool IsTooLate => Elapsed > Longest;

    public override DateTimeOffset GetUtcNow() => new(_now, TimeSpan.Zero);

    public override long GetTimestamp() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => Create(callback, state, dueTime, null);

    /// <summary>A timer of a process: it never goes off once the process is dead.</summary>
    public VirtualTimer Create(TimerCallback callback, object? state, TimeSpan dueTime, SimulatedProcess? owner)
    {
        CheckThread();
        var timer = new VirtualTimer(this, callback, state, owner);
        timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        return timer;
    }

    /// <summary>Lets time pass until something is so, or nothing more can happen.</summary>
    /// <returns>Whether it became so.</returns>
    public bool Run(Func<bool> isDone)
    {
        while (!isDone())
        {
            if (_strayed is { } stack) throw new InvalidOperationException($"Something of this episode ran on another thread, so that it cannot be repeated: {stack}");
            if (_ready.TryDequeue(out var ready))
            {
                ready.Work(ready.State);
                continue;
            }

            if (IsTooLate || !_timers.TryDequeue(out var timer, out var at)) return false;
            if (timer.Order != at.Order || !timer.MayFire) continue;
            if (at.Due > _now) _now = at.Due;

            // On a machine that stands still no timer goes off; afterwards all do, in their order.
            if (timer.StallLeft is var stall && stall > TimeSpan.Zero)
            {
                _timers.Enqueue(timer, (_now + stall.Ticks, at.Order));
                continue;
            }

            timer.Fire();
        }

        return true;
    }

    /// <summary>Lets a time pass.</summary>
    public void Pass(TimeSpan time)
    {
        var isOver = false;
        Create(_ => isOver = true, null, time, null);
        Run(() => isOver);
    }

    /// <summary>Does something as soon as what is being done now has come to a wait.</summary>
    public void Soon(SendOrPostCallback work, object? state)
    {
        if (Environment.CurrentManagedThreadId == _thread) _ready.Enqueue((work, state));
        else _strayed ??= Environment.StackTrace;
    }

    /// <summary>All of an episode is on one thread; anything else would make a seed useless.</summary>
    public void CheckThread()
    {
        if (Environment.CurrentManagedThreadId != _thread) throw new InvalidOperationException("A continuation left the episode's thread: the episode cannot be repeated.");
    }

    /// <summary>Sets a timer; returns what makes the setting the timer's latest.</summary>
    internal long Set(VirtualTimer timer, TimeSpan due)
    {
        var order = ++_order;
        _timers.Enqueue(timer, (_now + due.Ticks, order));
        return order;
    }
}
