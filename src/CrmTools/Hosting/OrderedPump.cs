namespace CrmTools.Hosting;

/// <summary>
/// Runs the work for piped items, several at once, and hands what they say to the pipeline thread in the items' order. Items of one lane (one
/// member, one order) run one after another.
/// </summary>
/// <param name="throttleLimit">Items that run at once.</param>
/// <param name="mostWaiting">Items that may be under way or wait for a slow one before them.</param>
/// <param name="wantsDebug">Whether debug messages are wanted.</param>
/// <param name="wantsVerbose">Whether verbose messages are wanted.</param>
/// <param name="wantsProgress">Whether progress is wanted.</param>
/// <param name="write">Writes a message of an item; called on the pipeline thread only.</param>
internal sealed class OrderedPump(int throttleLimit, int mostWaiting, bool wantsDebug, bool wantsVerbose, bool wantsProgress, Action<Job, Message> write) : IDisposable
{
    /// <summary>How long an ending cmdlet waits for cancelled requests to unwind.</summary>
    private static readonly TimeSpan Unwind = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _slots = new(throttleLimit);
    private readonly Queue<Job> _jobs = new();
    private readonly PipelineDesk _desk = new();
    private readonly Dictionary<string, Job> _lanes = new(StringComparer.Ordinal);
    private long _added;
    private bool _isComplete;
    private int _mostLanes = 1024;
    private int _disposed;

    /// <summary>Called on the pipeline thread after each item that has ended, in the items' order.</summary>
    public Action<Job>? Ended { get; init; }

    /// <summary>Items that have ended.</summary>
    public long Done { get; private set; }

    /// <summary>All items, once it is known that no more will come.</summary>
    public long? Total => _isComplete ? _added : null;

    /// <summary>Starts the work for an item, as soon as there is a slot and its lane is free; writes what is ready meanwhile.</summary>
    public void Add(object? item, string? lane, Func<JobOutput, CancellationToken, Task> work)
    {
        var output = new JobOutput(wantsDebug, wantsVerbose, wantsProgress, _slots, _desk, _stop.Token);
        var before = lane is null ? null : _lanes.GetValueOrDefault(lane);

        // Slots are asked for in the items' order, so that with one slot they run in it. An item whose lane is busy would only sit in its slot.
        var slot = before is null or { Work.IsCompleted: true } || throttleLimit == 1 ? _slots.WaitAsync(_stop.Token) : null;
        var job = new Job(item, output, Task.Run(() => RunAsync(before, slot, output, work)));
        if (lane is not null)
        {
            _lanes[lane] = job;
            if (_lanes.Count > _mostLanes) DropFinishedLanes();
        }

        _jobs.Enqueue(job);
        _added++;
        Pump(wait: false);
        while (_jobs.Count >= mostWaiting) Pump(wait: true);
    }

    /// <summary>Waits for all work and writes what it says.</summary>
    public void Finish()
    {
        _isComplete = true;
        while (_jobs.Count > 0) Pump(wait: true);
    }

    /// <summary>Cancels everything; safe from any thread.</summary>
    public void Cancel()
    {
        if (Volatile.Read(ref _disposed) == 0) _stop.Cancel();
    }

    /// <summary>Cancels everything and waits for requests to be gone, so that an early end leaves none in flight.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _desk.Close();

        // Dispose is the last call PowerShell makes; after it nothing of this cmdlet may run, and there is no asynchronous form of it.
        Task.WaitAll(_jobs.Select(job => job.Work).ToArray(), Unwind);
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
        _stop.Dispose();
        _slots.Dispose();
    }

    private async Task RunAsync(Job? before, Task? slot, JobOutput output, Func<JobOutput, CancellationToken, Task> work)
    {
        try
        {
            if (slot is not null) await slot;

            // The one before in the lane has stepped aside, and needs a slot to go on: this one must not keep it from it.
            if (slot is not null && before is { Output.IsAside: true }) await output.StepAsideAsync(() => before.Work);
            else if (before is not null) await before.Work;
            if (slot is null) await _slots.WaitAsync(_stop.Token);
            output.HasSlot = true;
            try
            {
                await work(output, _stop.Token);
            }
            finally
            {
                if (output.HasSlot) _slots.Release();
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The user stopped the pipeline; there is nobody left to tell.
        }
        catch (Exception error)
        {
            output.Error(error);
        }
        finally
        {
            output.Complete();
        }
    }

    private void Pump(bool wait)
    {
        _desk.Serve();
        while (_jobs.TryPeek(out var job))
        {
            // Asked before reading: once the work has ended nothing more is said, so what is read then is all there is.
            var hasEnded = job.Work.IsCompleted;
            while (job.Output.Messages.TryRead(out var message))
            {
                if (message.Kind == MessageKind.Page) job.Output.Taken();
                write(job, message);
            }

            if (!hasEnded)
            {
                if (!wait) return;
                WaitFor(job);
                continue;
            }

            _jobs.Dequeue();
            Done++;
            Ended?.Invoke(job);
            if (wait) return;
        }
    }

    // The pipeline thread must block here: PowerShell's pipeline is synchronous, and only this thread may write to it.
    private void WaitFor(Job job)
    {
        _desk.Listen(job.Output);
        var more = job.Output.Messages.WaitToReadAsync(_stop.Token).AsTask();
        if (!more.GetAwaiter().GetResult()) job.Work.GetAwaiter().GetResult();
    }

    private void DropFinishedLanes()
    {
        foreach (var (lane, job) in _lanes.ToArray())
        {
            if (job.Work.IsCompleted) _lanes.Remove(lane);
        }

        // Twice what is still at work: looking through all of them again must stay rare.
        _mostLanes = Math.Max(1024, _lanes.Count * 2);
    }
}
