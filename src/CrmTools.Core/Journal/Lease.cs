namespace CrmTools.Core.Journal;

/// <summary>
/// For how long others keep off what this process has claimed in a store that several machines share. The store counts by its own clock; this
/// process counts from before it asked, and stops earlier, so that it has stopped sending when the others begin. Safe from any thread.
/// </summary>
internal sealed class Lease : IDisposable
{
    /// <summary>Why a request on its way was ended.</summary>
    public static string BrokenOff => JournalStrings.BrokenOff;

    private readonly TimeProvider _time;
    private readonly TimeSpan _length;
    private readonly string _place;
    private readonly CancellationTokenSource _ended = new();
    private readonly ITimer _timer;
    private readonly object _gate = new();
    private (long Ticks, DateTimeOffset Wall) _from;

    /// <summary>Begins a lease.</summary>
    /// <param name="holder">Its number in the store.</param>
    /// <param name="length">How long it is good here after <paramref name="from"/>: less than what the store grants.</param>
    /// <param name="from">The moment before the store was asked, see <see cref="Now"/>.</param>
    /// <param name="place">The store, for messages.</param>
    public Lease(long holder, TimeSpan length, (long Ticks, DateTimeOffset Wall) from, string place, TimeProvider time)
    {
        (Holder, _length, _from, _place, _time) = (holder, length, from, place, time);
        _timer = time.CreateTimer(_ => EndIfOver(), null, length, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The holder's number in the store.</summary>
    public long Holder { get; }

    /// <summary>Cancelled when it is over: what is on its way then is broken off.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>True while nobody else can have what was claimed under it.</summary>
    public bool IsGood => !_ended.IsCancellationRequested && Left > TimeSpan.Zero;

    /// <summary>How long it is good still; negative when it is over.</summary>
    public TimeSpan Left
    {
        get
        {
            (long Ticks, DateTimeOffset Wall) from;
            lock (_gate) from = _from;

            // A machine that slept wakes with a monotonic clock that may have stood still, and one that was set wrong has a wall clock that
            // jumps: the one that says later is believed.
            var (byTicks, byWall) = (_time.GetElapsedTime(from.Ticks), _time.GetUtcNow() - from.Wall);
            return _length - (byTicks > byWall ? byTicks : byWall);
        }
    }

    /// <summary>This moment by both clocks.</summary>
    public static (long Ticks, DateTimeOffset Wall) Now(TimeProvider time) => (time.GetTimestamp(), time.GetUtcNow());

    /// <summary>The store has granted it anew.</summary>
    /// <param name="from">The moment before the store was asked.</param>
    public void Renewed((long Ticks, DateTimeOffset Wall) from)
    {
        lock (_gate) _from = from;
        _timer.Change(_length, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Gives it up.</summary>
    public void End() => _ended.Cancel();

    /// <summary>Stops a write that another process may have taken over.</summary>
    /// <exception cref="CrmException">With id JournalError: nothing may be sent.</exception>
    public void ThrowIfEnded()
    {
        if (!IsGood) throw Lost();
    }

    /// <summary>The error of a write of which nothing was done from here, while another process may be at it.</summary>
    /// <param name="cause">What ended it here.</param>
    public CrmException Lost(Exception? cause = null) => CrmError.Journal(_place, JournalStrings.LeaseWasLost, JournalStrings.CheckDatabaseAndWay, cause);

    public void Dispose()
    {
        _timer.Dispose();
        End();
    }

    private void EndIfOver()
    {
        var left = Left;
        if (left <= TimeSpan.Zero) End();
        else _timer.Change(left, Timeout.InfiniteTimeSpan);
    }
}
