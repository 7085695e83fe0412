namespace CrmTools.Core.Sending;

/// <summary>When a request may be sent again, and after how long. Pure functions; <see cref="RetryPipeline"/> waits.</summary>
internal static class RetryTiming
{
    /// <summary>First wait of the backoff.</summary>
    public static readonly TimeSpan BaseDelay = TimeSpan.FromMilliseconds(400);

    /// <summary>Longest wait of the backoff.</summary>
    public static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(20);

    /// <summary>Longest wait that is granted to a vendor who asks for one; beyond it the call ends with RateLimited.</summary>
    public static readonly TimeSpan MaxRetryAfter = TimeSpan.FromSeconds(120);

    /// <summary>All waits of one call together.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromMinutes(5);

    /// <summary>True when sending again cannot do harm.</summary>
    public static bool MayRepeat(Verdict verdict, Endpoint endpoint) => verdict switch
    {
        Verdict.Throttled => true,
        Verdict.Unproven unproven => !unproven.Left || endpoint.MayRepeatWhenUnproven,
        _ => false,
    };

    /// <summary>The wait that the vendor asks for, or null for our own backoff.</summary>
    public static TimeSpan? AskedFor(Verdict? verdict) => verdict switch
    {
        Verdict.Throttled throttled => throttled.After,
        Verdict.Unproven unproven => unproven.After,
        _ => null,
    };

    /// <summary>True when the call may be sent again and has the time for it.</summary>
    public static bool Goes(Trip trip, Verdict verdict, TimeProvider time)
    {
        var wait = AskedFor(verdict) ?? TimeSpan.Zero;
        return MayRepeat(verdict, trip.Call.Endpoint) && wait <= MaxRetryAfter && time.GetElapsedTime(trip.StartedAt) + wait <= Budget;
    }
}
