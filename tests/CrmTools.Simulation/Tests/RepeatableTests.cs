namespace CrmTools.Simulation.Tests;

/// <summary>A seed that fails must fail again, in the same way, or nobody can find out why.</summary>
public sealed class RepeatableTests
{
    public static TheoryData<long> Seeds => [.. Enumerable.Range(1, 12).Select(index => CommandLine.BaseOf(5) + index), CommandLine.BaseOf(5)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_same_seed_gives_the_same_episode(long seed)
    {
        var first = Trace(seed);
        Assert.NotEmpty(first);
        Assert.Equal(first, Trace(seed));
    }

    private static List<string> Trace(long seed)
    {
        var lines = new List<string>();
        var thread = new Thread(() => Episode.Run(seed, new EpisodeOptions(new Tally()) { OnDisk = SimulationRun.IsOnDisk(seed), Trace = lines.Add }), 16 * 1024 * 1024);
        thread.Start();
        thread.Join();
        return lines;
    }
}
