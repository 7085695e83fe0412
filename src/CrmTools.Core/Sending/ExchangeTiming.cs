namespace CrmTools.Core.Sending;

/// <summary>Time as the exchange knows it; tests bring their own clock and chance.</summary>
internal sealed record ExchangeTiming(TimeSpan Timeout, int MaximumRetryCount)
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Chance for the jitter, 0 to 1; null for the library's own.</summary>
    public Func<double>? Random { get; init; }
}
