namespace CrmTools.Sandbox;

/// <summary>Counts of the requests that arrived, and the latest of them. Safe for concurrent use.</summary>
public sealed class Traffic(int kept)
{
    private readonly object _gate = new();
    private readonly Queue<TrafficEntry> _recent = new();
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private long _total;
    private int _inFlight;
    private int _maxInFlight;

    /// <summary>Requests that arrived, over all vendors.</summary>
    public long Total => Interlocked.Read(ref _total);

    /// <summary>Requests being served now.</summary>
    public int InFlight => Volatile.Read(ref _inFlight);

    /// <summary>Most requests that were served at one time.</summary>
    public int MaxInFlight => Volatile.Read(ref _maxInFlight);

    /// <summary>Requests per operation, keyed <c>Vendor operation</c>, such as <c>ONex point.update</c>.</summary>
    public IReadOnlyDictionary<string, long> Counts()
    {
        lock (_gate) return new Dictionary<string, long>(_counts, StringComparer.Ordinal);
    }

    /// <summary>How often one operation was asked for.</summary>
    public long Count(string vendor, string operation)
    {
        lock (_gate) return _counts.GetValueOrDefault(vendor + " " + operation);
    }

    /// <summary>The latest finished requests, oldest first.</summary>
    public IReadOnlyList<TrafficEntry> Recent()
    {
        lock (_gate) return [.. _recent];
    }

    internal void Enter()
    {
        var now = Interlocked.Increment(ref _inFlight);
        int seen;
        while (now > (seen = Volatile.Read(ref _maxInFlight)))
            Interlocked.CompareExchange(ref _maxInFlight, now, seen);
    }

    internal void Leave() => Interlocked.Decrement(ref _inFlight);

    internal long Count(string vendor, VendorCall call)
    {
        lock (_gate)
        {
            var key = vendor + " " + call.Operation;
            _counts[key] = _counts.GetValueOrDefault(key) + 1;
            return ++_total;
        }
    }

    internal void Keep(Func<TrafficEntry> entry)
    {
        if (kept <= 0) return;
        lock (_gate)
        {
            if (_recent.Count >= kept) _recent.Dequeue();
            _recent.Enqueue(entry());
        }
    }

    internal void Clear()
    {
        lock (_gate)
        {
            _recent.Clear();
            _counts.Clear();
            _total = 0;
            _maxInFlight = _inFlight;
        }
    }
}
