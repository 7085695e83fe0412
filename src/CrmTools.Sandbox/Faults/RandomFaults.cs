namespace CrmTools.Sandbox;

/// <summary>Faults struck at random, the same ones for the same seed and the same order of requests.</summary>
/// <param name="Seed">Seed of the choice.</param>
/// <param name="Rate">Part of the matching requests that is struck, 0 to 1.</param>
/// <param name="Rules">
/// What strikes, evenly chosen among the rules that match; their Skip and Times are ignored, and so is
/// <see cref="FaultPoint.BeforeRequest"/>, which is taken as BeforeCommit.
/// </param>
public sealed record RandomFaults(int Seed, double Rate, IReadOnlyList<FaultRule> Rules)
{
    /// <summary>A bad day on the network: lost requests, lost replies, late commits, broken bodies, throttling.</summary>
    public static RandomFaults BadNetwork(int seed, double rate) => new(seed, rate,
    [
        new() { Kind = FaultKind.Fin },
        new() { Kind = FaultKind.Fin, Point = FaultPoint.AfterCommit },
        new() { Kind = FaultKind.Reset },
        new() { Kind = FaultKind.Reset, Point = FaultPoint.AfterCommit },
        new() { Kind = FaultKind.ServerError },
        new() { Kind = FaultKind.ServerError, Point = FaultPoint.AfterCommit },
        new() { Kind = FaultKind.Truncate },
        new() { Kind = FaultKind.Garbage, Point = FaultPoint.AfterCommit },
        new() { Kind = FaultKind.LateCommit, Duration = TimeSpan.FromSeconds(5) },
        new() { Kind = FaultKind.Throttle, RetryAfter = TimeSpan.FromSeconds(1) },
        new() { Kind = FaultKind.BusyInOk },
    ]);
}
