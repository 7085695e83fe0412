using System.Diagnostics;

namespace CrmTools.Sandbox;

/// <summary>
/// Waits of milliseconds that are kept. .NET's own timers count in steps of the system's coarse clock, so that on Linux a wait of 30 ms takes 30 to
/// 34: too rough for a latency that things are measured by. One thread, which sleeps until the next wait is over.
/// </summary>
internal static class LatencyClock
{
    private static readonly object Gate = new();
    private static readonly PriorityQueue<TaskCompletionSource, long> Waiting = new();
    private static Thread? _thread;

    /// <summary>Waits at least so long, and hardly longer.</summary>
    public static async Task WaitAsync(TimeSpan time, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var due = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        lock (Gate)
        {
            Waiting.Enqueue(over, due);
            if (_thread is null)
            {
                _thread = new Thread(Run) { IsBackground = true, Name = "sandbox latency" };
                _thread.Start();
            }

            // Whoever is due later need not wake it.
            if (Waiting.Peek() == over) Monitor.Pulse(Gate);
        }

        using var _ = cancellation.UnsafeRegister(static (waiting, token) => ((TaskCompletionSource)waiting!).TrySetCanceled(token), over);
        await over.Task;
    }

    private static void Run()
    {
        while (true)
        {
            // Waits are for whole milliseconds. For the last one this thread stands back for any other that wants to run: a page of requests
            // arrives within a millisecond, and rounded up each of them would wait for the next.
            if (!Next()) Thread.Yield();
        }
    }

    // False when the next wait is over within a millisecond.
    private static bool Next()
    {
        lock (Gate)
        {
            if (!Waiting.TryPeek(out var next, out var due))
            {
                Monitor.Wait(Gate);
                return true;
            }

            var left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due).TotalMilliseconds;
            if (left > 0)
            {
                if (left < 1) return false;
                Monitor.Wait(Gate, (int)Math.Min(left, 60_000));
                return true;
            }

            Waiting.Dequeue();
            next.TrySetResult();
            return true;
        }
    }
}
