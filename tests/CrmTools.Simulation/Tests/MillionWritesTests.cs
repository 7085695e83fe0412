using System.Globalization;

namespace CrmTools.Simulation.Tests;

/// <summary>Very many writes, disturbed in every way: none is done twice, none is told otherwise than it is, none is forgotten.</summary>
public sealed class MillionWritesTests
{
    private const string Variable = "CRMTOOLS_SIMULATED_WRITES";
    private const long Usual = 1_000_000;

    /// <summary>The episodes of a run follow from this one number; it is printed, and so is the episode that fails.</summary>
    private const long Seed = 20260901;

    [Fact]
    public void A_million_disturbed_writes_happen_once_or_are_named()
    {
        var given = Environment.GetEnvironmentVariable(Variable);
        var writes = given is null ? Usual : long.Parse(given, NumberStyles.None, CultureInfo.InvariantCulture);
        TestContext.Current.TestOutputHelper!.WriteLine($"base seed {Seed}, {writes} writes");

        var (tally, took, violation) = SimulationRun.Run(CommandLine.BaseOf(Seed), writes);

        TestContext.Current.TestOutputHelper.WriteLine($"{tally}\n{took.TotalSeconds:0} s, {tally.Writes / took.TotalSeconds:0} writes a second");
        Assert.True(violation is null, $"{violation?.Message}\nSee it with: dotnet run --project tests/CrmTools.Simulation -- --episode {violation?.Seed}");
        Assert.True(tally.Writes >= writes);

        // A simulation in which nothing goes wrong would prove nothing.
        if (writes < 20_000) return;
        Assert.All(tally.Crashes, count => Assert.True(count > 0, tally.ToString()));
        Assert.All(tally.Told, count => Assert.True(count > 0, tally.ToString()));
        Assert.All([tally.Faults, tally.Stops, tally.OnDisk, tally.Applied, tally.Refused, tally.InDoubt], count => Assert.True(count > 0, tally.ToString()));
    }
}
