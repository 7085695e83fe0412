namespace CrmTools.Simulation;

/// <summary>How one process runs the script, and how it ends.</summary>
/// <param name="Seed">Of its own chance.</param>
internal sealed record ProcessPlan(int Seed)
{
    /// <summary>When it starts, after the round does.</summary>
    public TimeSpan Start { get; init; }

    /// <summary>When the user presses Ctrl+C; null for never.</summary>
    public TimeSpan? StopAfter { get; init; }

    /// <summary>Where it dies; null for nowhere.</summary>
    public CrashPoint? Crash { get; init; }

    /// <summary>How often it passes that point unharmed first; for <see cref="CrashPoint.AnyTime"/> seconds.</summary>
    public int Skip { get; init; }

    /// <summary>Writes at once.</summary>
    public int ThrottleLimit { get; init; } = 1;

    public int MaximumRetryCount { get; init; } = 4;

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>By how much its clock is wrong.</summary>
    public TimeSpan ClockError { get; init; }

    /// <summary>Whether commits to its journal take time.</summary>
    public bool SlowDisk { get; init; }

    /// <summary>True for an administrator who settles what is in doubt, false for the script.</summary>
    public bool Resolves { get; init; }

    /// <summary>From when, and for how long, the machine stands still: nothing of the process goes on.</summary>
    public (TimeSpan From, TimeSpan For)? Stall { get; init; }

    /// <summary>From when, and for how long, a shared journal is out of its reach.</summary>
    public (TimeSpan From, TimeSpan For)? CutOff { get; init; }

    public static ProcessPlan Draw(Random random)
    {
        var end = random.Next(10);
        return new ProcessPlan(random.Next())
        {
            Start = TimeSpan.FromMilliseconds(random.Next(3) == 0 ? 0 : random.Next(20_000)),
            StopAfter = end < 3 ? TimeSpan.FromMilliseconds(random.Next(90_000)) : null,
            Crash = end is >= 3 and < 8 ? (CrashPoint)random.Next(Enum.GetValues<CrashPoint>().Length) : null,
            Skip = random.Next(3) == 0 ? random.Next(3) : random.Next(60),
            ThrottleLimit = 1 + random.Next(6),
            MaximumRetryCount = random.Next(5),
            Timeout = TimeSpan.FromSeconds(random.Next(3) switch { 0 => 5, 1 => 30, _ => 100 }),
            ClockError = TimeSpan.FromSeconds(random.Next(61) - 30),
            SlowDisk = random.Next(2) == 0,
            Resolves = random.Next(8) == 0,
            Stall = random.Next(4) == 0 ? (TimeSpan.FromMilliseconds(random.Next(60_000)), TimeSpan.FromMilliseconds(random.Next(200_000))) : null,
            CutOff = random.Next(4) == 0 ? (TimeSpan.FromMilliseconds(random.Next(60_000)), TimeSpan.FromMilliseconds(random.Next(90_000))) : null,
        };
    }
}
