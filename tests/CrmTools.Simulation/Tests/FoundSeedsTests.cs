namespace CrmTools.Simulation.Tests;

/// <summary>Episodes that found something wrong, by what it was. They stay right.</summary>
public sealed class FoundSeedsTests
{
    [Theory]
    [InlineData(1_000_000_001, "Marketingforce: a record that was found before its key was claimed left its journal entry in doubt")]
    [InlineData(1_000_000_002, "Marketingforce: the look before an applied key failed, and the user was told 'not done'")]
    [InlineData(1_000_000_034, "ONex: a change of a member that does not exist, once lost, can only be decided by a person")]
    public void It_stays_right(long seed, string what)
    {
        Violation? found = null;
        var thread = new Thread(() =>
        {
            try
            {
                Episode.Run(seed, new EpisodeOptions(new Tally()) { OnDisk = SimulationRun.IsOnDisk(seed) });
            }
            catch (Violation violation)
            {
                found = violation;
            }
        });
        thread.Start();
        thread.Join();
        Assert.True(found is null, $"{what}: {found?.Message}");
    }
}
