using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace CrmTools.Core.Tests.Support;

/// <summary>A fake clock that tells which waits begin, so that a test moves it when, and only when, somebody really waits.</summary>
/// <param name="timeout">The time limit of requests; those timers are no waits.</param>
internal sealed class WatchedTime(TimeSpan timeout) : FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero))
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime != timeout && dueTime > TimeSpan.Zero) _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>The next wait that begins.</summary>
    public async Task<TimeSpan> NextWaitAsync() => await _waits.Reader.ReadAsync(Stop).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Stop);

    /// <summary>Lets all waits pass until the task ends, and returns them.</summary>
    public async Task<List<TimeSpan>> PassAsync(Task task)
    {
        var waits = new List<TimeSpan>();
        while (true)
        {
            var next = _waits.Reader.WaitToReadAsync(Stop).AsTask();
            if (await Task.WhenAny(task, next).WaitAsync(TimeSpan.FromSeconds(30), Stop) == task) return waits;
            while (_waits.Reader.TryRead(out var wait))
            {
                waits.Add(wait);
                Advance(wait);
            }
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
