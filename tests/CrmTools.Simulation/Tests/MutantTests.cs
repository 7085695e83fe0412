namespace CrmTools.Simulation.Tests;

/// <summary>The checker finds out whoever does it wrong, soon.</summary>
public sealed class MutantTests
{
    private const long Enough = 40_000;
    private const long Seed = 31;

    public static TheoryData<string> All => [.. Enum.GetNames<Mutant>().Where(name => name != nameof(Mutant.None))];

    [Theory]
    [MemberData(nameof(All))]
    public void A_mutant_is_caught(string name)
    {
        var (tally, _, violation) = SimulationRun.Run(CommandLine.BaseOf(Seed), Enough, Enum.Parse<Mutant>(name), workers: 1);

        TestContext.Current.TestOutputHelper!.WriteLine($"{name}: after {tally.Writes} writes: {violation?.Message}");
        Assert.True(violation is not null, $"{tally.Writes} writes, and nobody noticed {name}.");
        Assert.DoesNotContain("The product broke", violation.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hangs", violation.Message, StringComparison.Ordinal);
    }
}
