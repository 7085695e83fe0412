using System.Collections.Concurrent;

namespace CrmTools.Hosting;

/// <summary>
/// Where the workers of one cmdlet leave what only its pipeline thread may do. The thread serves the desk whenever it comes by, and is woken
/// for it while it waits for results. An errand belongs to the cmdlet and not to one of its items: all of them may be waiting for it.
/// </summary>
internal sealed class PipelineDesk : IPipelineThread
{
    private readonly ConcurrentQueue<PipelineErrand> _errands = new();
    private JobOutput? _listener;
    private volatile bool _closed;

    public async Task<T> RunAsync<T>(Func<T> work, TimeSpan patience)
    {
        var result = default(T)!;
        var errand = new PipelineErrand(() => result = work());
        _errands.Enqueue(errand);

        // The other half of the handshake in Listen and Close: either they see the errand, or this sees them.
        Interlocked.MemoryBarrier();
        if (_closed) errand.Abandon();
        else Volatile.Read(ref _listener)?.Wake();
        if (await Task.WhenAny(errand.Done, Task.Delay(patience)) != errand.Done) errand.Abandon();
        await errand.Done;
        return result;
    }

    /// <summary>From now on an errand wakes whoever reads this output. On the pipeline thread.</summary>
    public void Listen(JobOutput output)
    {
        Interlocked.Exchange(ref _listener, output);
        Serve();
    }

    /// <summary>Runs what is waiting. On the pipeline thread.</summary>
    public void Serve()
    {
        while (_errands.TryDequeue(out var errand)) errand.Run();
    }

    /// <summary>The cmdlet ends: nothing more is run.</summary>
    public void Close()
    {
        _closed = true;
        Interlocked.MemoryBarrier();
        while (_errands.TryDequeue(out var errand)) errand.Abandon();
    }
}
