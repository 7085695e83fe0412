using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace CrmTools.Core.Limits;

/// <summary>
/// The gate that all calls of one account pass, whichever runspace they come from: it spaces them to the rate the user set, and closes for a
/// while when the vendor asks to wait.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Lives as long as the process.")]
internal sealed class RateGate(TimeProvider time)
{
    private static readonly TimeSpan ShortestPeriod = TimeSpan.FromMilliseconds(10);

    private readonly object _gate = new();
    private TokenBucketRateLimiter? _limiter;
    private double? _rate;
    private DateTimeOffset _closedUntil;

    /// <summary>Sets the rate in calls per second. Of several connections to one account the lowest counts.</summary>
    public void Limit(double? perSecond)
    {
        if (perSecond is not { } rate) return;
        lock (_gate)
        {
            if (_rate <= rate) return;
            _rate = rate;
            var period = TimeSpan.FromSeconds(1 / rate);
            if (period < ShortestPeriod) period = ShortestPeriod;
            var tokens = Math.Max(1, (int)(rate * period.TotalSeconds));
            _limiter = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
            {
                // A bucket of one period: a burst after a pause would overrun the vendor's window.
                TokenLimit = tokens,
                TokensPerPeriod = tokens,
                ReplenishmentPeriod = period,
                QueueLimit = int.MaxValue,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
                AutoReplenishment = true,
            });
        }
    }

    /// <summary>Nobody passes for this long.</summary>
    public void CloseFor(TimeSpan wait)
    {
        var until = time.GetUtcNow() + wait;
        lock (_gate)
        {
            if (until > _closedUntil) _closedUntil = until;
        }
    }

    /// <summary>Waits for one's turn.</summary>
    public async Task PassAsync(CancellationToken cancellation)
    {
        while (Closed() is { } wait) await Task.Delay(wait, time, cancellation);
        if (_limiter is { } limiter)
        {
            using var lease = await limiter.AcquireAsync(1, cancellation);
        }
    }

    private TimeSpan? Closed()
    {
        lock (_gate)
        {
            var wait = _closedUntil - time.GetUtcNow();
            return wait > TimeSpan.Zero ? wait : null;
        }
    }
}
