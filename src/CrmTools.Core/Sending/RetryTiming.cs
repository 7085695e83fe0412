using Polly;
using Polly.Retry;

namespace CrmTools.Core.Sending;

/// <summary>When a request may be sent again, and after how long. The waiting itself, backoff and jitter are Polly's.</summary>
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

    /// <summary>Repeats an attempt as long as that is harmless, within count and budget.</summary>
    public static ResiliencePipeline<Verdict> Build(int maximumRetryCount, TimeProvider time, Func<double>? random = null)
    {
        if (maximumRetryCount == 0) return ResiliencePipeline<Verdict>.Empty;
        var retry = new RetryStrategyOptions<Verdict>
        {
            MaxRetryAttempts = maximumRetryCount,
            Delay = BaseDelay,
            MaxDelay = MaxDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is { } verdict && Goes(args.Context, verdict, time)),
            DelayGenerator = args => ValueTask.FromResult(AskedFor(args.Outcome.Result)),
        };
        if (random is not null) retry.Randomizer = random;
        return new ResiliencePipelineBuilder<Verdict> { TimeProvider = time }.AddRetry(retry).Build();
    }

    private static bool Goes(ResilienceContext context, Verdict verdict, TimeProvider time)
    {
        var trip = context.Properties.GetValue(Trip.Key, null!);
        var wait = AskedFor(verdict) ?? TimeSpan.Zero;
        return MayRepeat(verdict, trip.Call.Endpoint) && wait <= MaxRetryAfter && time.GetElapsedTime(trip.StartedAt) + wait <= Budget;
    }
}
