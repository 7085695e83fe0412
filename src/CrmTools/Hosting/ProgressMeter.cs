using System.Diagnostics;

namespace CrmTools.Hosting;

/// <summary>Counts, and says how far it has come: not before half a second, for what is done by then needs no bar, and then at most five times a second.</summary>
internal sealed class ProgressMeter(string activity)
{
    private const long Patience = 500;
    private const long Interval = 200;

    private readonly long _started = Stopwatch.GetTimestamp();
    private long _due = Environment.TickCount64 + Patience;

    /// <summary>True once something was said, which then has an end.</summary>
    public bool HasSpoken { get; private set; }

    /// <summary>What is to be shown now; null for nothing.</summary>
    /// <param name="done">How much is done.</param>
    /// <param name="total">How much there is, where it is known.</param>
    public ProgressNote? Advance(long done, long? total)
    {
        var now = Environment.TickCount64;
        if (now < _due) return null;
        _due = now + Interval;
        HasSpoken = true;
        return new ProgressNote(activity, done, total, Stopwatch.GetElapsedTime(_started));
    }

    /// <summary>The last thing to be shown.</summary>
    public ProgressNote End(long done) => new(activity, done, done, Stopwatch.GetElapsedTime(_started)) { IsEnd = true };
}
