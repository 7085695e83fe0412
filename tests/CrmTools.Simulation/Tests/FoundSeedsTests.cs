namespace CrmTools.Simulation.Tests;

/// <summary>Episodes that found something wrong, by what it was. They stay right.</summary>
public sealed class FoundSeedsTests
{
    [Theory]
    [InlineData(1_000_000_001, "Marketingforce: a record that was found before its key was claimed left its journal entry in doubt")]
    [InlineData(1_000_000_003, "Marketingforce: the look before an applied key failed, and the user was told 'not done'")]
    [InlineData(20_260_901_000_003_919, "UniCRM: newest entries that a later page did not show yet moved a payment onto a page that was read already, and it was made twice")]
    [InlineData(12_000_012_842, "Fkw: the same, with a look that had no answer in time")]
    [InlineData(11_000_011_547, "Fkw: the journal was out of reach while a look failed; another machine did the write meanwhile, and the user was told 'not done'")]
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
