using CrmTools.Core.Journal;
using Polly;

namespace CrmTools.Core.Sending;

/// <summary>The state of one call on its way: how often it was tried, whether its token was renewed.</summary>
internal sealed class Trip(Call call, ICallLog log, long startedAt)
{
    public static readonly ResiliencePropertyKey<Trip> Key = new("CrmTools.Trip");

    public Call Call { get; } = call;

    public ICallLog Log { get; } = log;

    /// <summary>Timestamp of the time provider.</summary>
    public long StartedAt { get; } = startedAt;

    /// <summary>How long the claim of an additive write binds others; null where it always does.</summary>
    public Lease? Lease { get; init; }

    public int Attempts { get; set; }

    public bool TokenRenewed { get; set; }

    /// <summary>Attempts of this trip that left without proof of what became of them.</summary>
    public int Lost { get; private set; }

    /// <summary>True once any attempt left without proof of what became of it.</summary>
    public bool Doubtful { get; set; }

    /// <summary>An attempt has left, and nothing is known of it.</summary>
    public void Lose()
    {
        Lost++;
        Doubtful = true;
    }
}
