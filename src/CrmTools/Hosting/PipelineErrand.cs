namespace CrmTools.Hosting;

/// <summary>One thing for the pipeline thread to do. It is either run or abandoned, never both: a late run could undo what came after it.</summary>
internal sealed class PipelineErrand(Action work)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _taken;

    public Task Done => _done.Task;

    public void Run()
    {
        if (Interlocked.Exchange(ref _taken, 1) != 0) return;
        try
        {
            work();
            _done.SetResult();
        }
        catch (Exception error)
        {
            // All of it belongs to the worker that waits for it, a stopped pipeline too: the cmdlet notices that by itself.
            _done.SetException(error);
        }
    }

    public void Abandon()
    {
        if (Interlocked.Exchange(ref _taken, 1) == 0) _done.SetException(new PipelineGoneException());
    }
}
