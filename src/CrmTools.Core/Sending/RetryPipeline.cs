using Polly;
using Polly.Retry;

namespace CrmTools.Core.Sending;

/// <summary>Repeats an attempt. The waiting itself, backoff and jitter are Polly's; apart from the rules, so that a call that succeeds loads none of it.</summary>
internal static class RetryPipeline
{
    /// <summary>Where the call is found.</summary>
    public static readonly ResiliencePropertyKey<Trip> Key = new("CrmTools.Trip");

    /// <summary>Repeats an attempt as long as that is harmless, within count and budget.</summary>
    public static ResiliencePipeline<Verdict> Build(int maximumRetryCount, TimeProvider time, Func<double>? random = null)
    {
        var retry = new RetryStrategyOptions<Verdict>
        {
            MaxRetryAttempts = maximumRetryCount,
            Delay = RetryTiming.BaseDelay,
            MaxDelay = RetryTiming.MaxDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = args => ValueTask.FromResult(
                args.Outcome.Result is { } verdict && RetryTiming.Goes(args.Context.Properties.GetValue(Key, null!), verdict, time)),
            DelayGenerator = args => ValueTask.FromResult(RetryTiming.AskedFor(args.Outcome.Result)),
        };
        if (random is not null) retry.Randomizer = random;
        return new ResiliencePipelineBuilder<Verdict> { TimeProvider = time }.AddRetry(retry).Build();
    }
}
