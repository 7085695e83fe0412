namespace CrmTools.Simulation;

/// <summary>The product told a user what is not so, did something twice, or forgot something.</summary>
internal sealed class Violation(string message) : Exception(message)
{
    /// <summary>The episode in which it happened.</summary>
    public long Seed { get; init; }

    public Violation At(long seed) => new($"Episode {seed}: {Message}") { Seed = seed };
}
