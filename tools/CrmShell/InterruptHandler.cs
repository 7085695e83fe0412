namespace CrmTools.Shell;

/// <summary>Ctrl+C stops the running pipeline; pressed again before that has ended, or with nothing running, it ends the process.</summary>
internal sealed class InterruptHandler : IDisposable
{
    private readonly Func<bool> stop;
    private readonly Func<int> runs;
    private int stoppedRun = -1;

    /// <param name="stop">Stops what runs; false when nothing does.</param>
    /// <param name="runs">Counts the runs, so that a press is known to be the second one for the same run.</param>
    internal InterruptHandler(Func<bool> stop, Func<int> runs)
    {
        this.stop = stop;
        this.runs = runs;
        Console.CancelKeyPress += OnPress;
    }

    public void Dispose() => Console.CancelKeyPress -= OnPress;

    private void OnPress(object? sender, ConsoleCancelEventArgs press) => press.Cancel = Press();

    /// <summary>True when the process goes on.</summary>
    internal bool Press()
    {
        var run = runs();
        return Interlocked.Exchange(ref stoppedRun, run) != run && stop();
    }
}
