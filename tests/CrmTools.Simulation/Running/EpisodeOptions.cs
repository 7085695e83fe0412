namespace CrmTools.Simulation;

/// <summary>What an episode is run with, besides its seed.</summary>
internal sealed record EpisodeOptions(Tally Tally)
{
    public Mutant Mutant { get; init; }

    /// <summary>True for the real SQLite journal on a real file.</summary>
    public bool OnDisk { get; init; }

    /// <summary>Told what happens; null for nobody.</summary>
    public Action<string>? Trace { get; init; }
}
