namespace CrmTools.Core.Journal.Postgres;

/// <summary>How long things may take on the way to the shared journal.</summary>
internal sealed record PostgresTiming
{
    /// <summary>How long others keep off what this process has claimed after it was last heard of.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the lease is renewed.</summary>
    public TimeSpan Renewal { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How much earlier than for others the lease ends here.</summary>
    public TimeSpan Margin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a database that has answered before is waited for: it may be starting again.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock of this process, for waiting and for the lease.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>For tests: a clock in place of the database's.</summary>
    public TimeProvider? StoreTime { get; init; }
}
