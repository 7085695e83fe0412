using System.Collections.Concurrent;
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
    /// <summary>Into how many steps a window is divided.</summary>
    private const int Segments = 20;

    /// <summary>
    /// How much of the rate is used. Calls that leave evenly do not arrive evenly (the first of a connection is slow, the next is not), so at the
    /// full rate a vendor that counts a window of a second would now and then find one call too many in it.
    /// </summary>
    private const double UsedShare = 0.95;

    private static readonly TimeSpan ShortestPeriod = TimeSpan.FromMilliseconds(10);

    private readonly object _gate = new();
    private readonly ConcurrentDictionary<string, SlidingWindowRateLimiter> _windows = new(StringComparer.Ordinal);
    private CallQuota? _quota;
    private TokenBucketRateLimiter? _limiter;
    private double? _rate;
    private DateTimeOffset _closedUntil;
    private volatile SharedPace? _shared;

    /// <summary>Sets the rate in calls per second. Of several connections to one account the lowest counts.</summary>
    public void Limit(double? perSecond)
    {
        if (perSecond is not { } rate) return;
        lock (_gate)
        {
            if (_rate <= rate) return;
            _rate = rate;
            var used = rate * UsedShare;
            var period = TimeSpan.FromSeconds(1 / used);
            if (period < ShortestPeriod) period = ShortestPeriod;
            var tokens = Math.Max(1, (int)(used * period.TotalSeconds));
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

    /// <summary>Sets the vendor's published limit for each operation. A rate that the user sets counts instead of it.</summary>
    public void LimitEach(CallQuota? quota) => _quota ??= quota;

    /// <summary>From now on the limits are those of all machines together.</summary>
    public void Share(SharedPace? pace) => _shared ??= pace;

    /// <summary>Nobody passes for this long.</summary>
    public void CloseFor(TimeSpan wait)
    {
        var until = time.GetUtcNow() + wait;
        lock (_gate)
        {
            if (until > _closedUntil) _closedUntil = until;
        }

        if (_rate is not null || _quota is not null) _shared?.CloseFor(wait);
    }

    /// <summary>Waits for one's turn.</summary>
    /// <param name="operation">The vendor's operation, where its limit is one for each.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task PassAsync(string operation, CancellationToken cancellation)
    {
        do
        {
            while (Closed() is { } wait) await Task.Delay(wait, time, cancellation);
            if (!await TakeTurnAsync(operation, cancellation)) return;
        }
        while (Closed() is not null); // It may have closed while this one stood in the queue.
    }

    // False where there is no limit.
    private async Task<bool> TakeTurnAsync(string operation, CancellationToken cancellation)
    {
        if (_shared is { } shared)
        {
            // It holds this process's own calls too, so its own limiter has nothing to add.
            if (_rate is { } rate) await shared.PassAsync("", new CallQuota(1, TimeSpan.FromSeconds(1 / (rate * UsedShare))), cancellation);
            else if (_quota is { } each) await shared.PassAsync(operation, each with { Window = each.Window + (each.Window / Segments) }, cancellation);
            else return false;
            return true;
        }

        RateLimiter? limiter = _limiter;
        if (limiter is null && _quota is { } quota) limiter = _windows.GetOrAdd(operation, _ => Window(quota));
        if (limiter is null) return false;
        using var lease = await limiter.AcquireAsync(1, cancellation);
        return true;
    }

    // Permits come back in steps of one segment, so the window is one segment longer than the vendor's: never too early.
    private static SlidingWindowRateLimiter Window(CallQuota quota) => new(new SlidingWindowRateLimiterOptions
    {
        PermitLimit = quota.Calls,
        Window = quota.Window + (quota.Window / Segments),
        SegmentsPerWindow = Segments + 1,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        AutoReplenishment = true,
    });

    private TimeSpan? Closed()
    {
        lock (_gate)
        {
            var wait = _closedUntil - time.GetUtcNow();
            return wait > TimeSpan.Zero ? wait : null;
        }
    }
}
