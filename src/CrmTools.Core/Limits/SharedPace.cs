using System.Collections.Concurrent;

namespace CrmTools.Core.Limits;

/// <summary>
/// One account's limits as several machines keep them together. While one request for times is on its way, the next callers gather and ask
/// together, so that a busy process costs few round trips.
/// </summary>
/// <param name="reserve">Takes the next free times of an operation.</param>
/// <param name="close">Tells the others to keep off for a while.</param>
internal sealed class SharedPace(Func<string, CallQuota, int, CancellationToken, Task<PaceSlots>> reserve, Func<TimeSpan, Task> close, TimeProvider time)
{
    /// <summary>Times that are asked for at once, at most.</summary>
    private const int Most = 256;

    private readonly ConcurrentDictionary<string, Line> _lines = new(StringComparer.Ordinal);

    /// <summary>Waits for the next free time.</summary>
    /// <param name="operation">The vendor's operation, where its limit is one for each; else empty.</param>
    /// <param name="quota">The limit.</param>
    /// <exception cref="CrmException">With id JournalError, when the others cannot be asked.</exception>
    public async Task PassAsync(string operation, CallQuota quota, CancellationToken cancellation)
    {
        var line = _lines.GetOrAdd(operation, _ => new Line());
        var turn = new TaskCompletionSource<(long From, TimeSpan Wait)>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (line)
        {
            line.Waiting.Enqueue(turn);
            if (!line.IsAsking)
            {
                line.IsAsking = true;
                _ = AskAsync(line, operation, quota);
            }
        }

        var (from, wait) = await turn.Task.WaitAsync(cancellation);
        while (wait - time.GetElapsedTime(from) is var left && left > TimeSpan.Zero)
        {
            // A timer counts whole milliseconds, and must not ring early.
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), time, cancellation);
        }
    }

    /// <summary>Tells the others; nobody waits for it.</summary>
    public void CloseFor(TimeSpan wait) => _ = close(wait);

    private async Task AskAsync(Line line, string operation, CallQuota quota)
    {
        while (true)
        {
            var turns = new List<TaskCompletionSource<(long From, TimeSpan Wait)>>();
            lock (line)
            {
                while (turns.Count < Most && line.Waiting.TryDequeue(out var turn)) turns.Add(turn);
                if (turns.Count == 0)
                {
                    line.IsAsking = false;
                    return;
                }
            }

            try
            {
                var slots = await reserve(operation, quota, turns.Count, CancellationToken.None);
                var from = time.GetTimestamp();
                for (var index = 0; index < turns.Count; index++) turns[index].TrySetResult((from, slots.Times[index] - slots.Now));
            }
            catch (Exception error)
            {
                foreach (var turn in turns) turn.TrySetException(error);
            }
        }
    }

    private sealed class Line
    {
        public Queue<TaskCompletionSource<(long From, TimeSpan Wait)>> Waiting { get; } = new();

        public bool IsAsking { get; set; }
    }
}
