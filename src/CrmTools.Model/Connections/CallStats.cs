namespace CrmTools;

/// <summary>Counts of one connection. Thread-safe.</summary>
public sealed class CallStats
{
    private long _requests;
    private long _retries;
    private long _throttles;

    /// <summary>Requests sent, repeated ones included.</summary>
    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>Requests that repeated an earlier one.</summary>
    public long Retries => Interlocked.Read(ref _retries);

    /// <summary>Answers by which the vendor asked for fewer calls.</summary>
    public long Throttles => Interlocked.Read(ref _throttles);

    internal void CountRequest() => Interlocked.Increment(ref _requests);

    internal void CountRetry() => Interlocked.Increment(ref _retries);

    internal void CountThrottle() => Interlocked.Increment(ref _throttles);
}
