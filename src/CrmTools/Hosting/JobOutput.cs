using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace CrmTools.Hosting;

/// <summary>The way from a job to the pipeline thread. Pages wait when the pipeline is slower than the vendor; words never do.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore without a wait handle holds nothing to dispose.")]
internal sealed class JobOutput(bool wantsDebug, bool wantsVerbose, bool wantsProgress, SemaphoreSlim slots, PipelineDesk desk, CancellationToken stop) : ICallLog, IPipelineThread
{
    /// <summary>Pages that may wait for the pipeline.</summary>
    private const int MostPages = 2;

    private readonly Channel<Message> _messages = Channel.CreateUnbounded<Message>();
    private readonly SemaphoreSlim _room = new(MostPages);
    private long _lastProgress = -1000;
    private volatile bool _isAside;

    public bool WantsDebug => wantsDebug;

    public bool WantsVerbose => wantsVerbose;

    /// <summary>False where nobody would see progress; then none is worked out.</summary>
    public bool WantsProgress => wantsProgress;

    /// <summary>True while the job has one of the places among those that run at once.</summary>
    public bool HasSlot { get; set; }

    /// <summary>True while it has given its place to others and waits: it cannot end before it has one again.</summary>
    public bool IsAside => _isAside;

    public ChannelReader<Message> Messages => _messages.Reader;

    public void Verbose(string message) => Say(MessageKind.Verbose, message);

    public void Debug(string message) => Say(MessageKind.Debug, message);

    public void Warning(string message) => Say(MessageKind.Warning, message);

    // At most five times a second; the end always.
    public void Progress(string activity, string status, int percent)
    {
        if (!wantsProgress) return;
        var now = Environment.TickCount64;
        if (percent < 100 && now - _lastProgress < 200) return;
        _lastProgress = now;
        Progress(new ProgressNote(activity, percent, 100, TimeSpan.Zero) { Status = status, IsEnd = percent >= 100 });
    }

    /// <summary>Shows how far this job has come; whoever calls sees to it that this is seldom.</summary>
    public void Progress(ProgressNote note) => Say(MessageKind.Progress, note);

    public async Task StepAsideAsync(Func<Task> wait)
    {
        (HasSlot, _isAside) = (false, true);
        slots.Release();
        await wait();
        await slots.WaitAsync(stop);
        (HasSlot, _isAside) = (true, false);
    }

    public void Result(object? value) => Say(MessageKind.Result, value);

    public void Error(Exception error) => Say(MessageKind.Error, error);

    /// <summary>Hands a page over, and waits when the pipeline is behind.</summary>
    public async Task PageAsync(object page)
    {
        await _room.WaitAsync(stop);
        Say(MessageKind.Page, page);
    }

    /// <summary>The pipeline thread has taken a page.</summary>
    public void Taken() => _room.Release();

    /// <summary>Ends the pipeline thread's wait for the next message, so that it looks at its desk.</summary>
    public void Wake() => Say(MessageKind.Wake, null);

    public Task<T> RunAsync<T>(Func<T> work, TimeSpan patience) => desk.RunAsync(work, patience);

    public void Complete() => _messages.Writer.TryComplete();

    private void Say(MessageKind kind, object? value) => _messages.Writer.TryWrite(new Message(kind, value));
}
