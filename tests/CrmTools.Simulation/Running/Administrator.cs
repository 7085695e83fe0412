namespace CrmTools.Simulation;

/// <summary>Settles what is in doubt, as <c>Get-CrmOperation -State InDoubt | Resolve-CrmOperation</c> does, beside the script or after it.</summary>
/// <param name="asAPerson">True for one who looks at the vendor's back office and says what is there (<c>-As</c>); false for one who has the vendor asked.</param>
internal sealed class Administrator(World world, SimulatedProcess process, bool asAPerson)
{
    private readonly Dictionary<string, PlannedWrite> _writes = world.Writes.ToDictionary(write => write.Key);

    public async Task RunAsync()
    {
        foreach (var vendor in world.Writes.Select(write => write.Vendor).Distinct())
        {
            try
            {
                var session = await process.SessionAsync(vendor, CancellationToken.None);
                var doubts = new List<CrmOperation>();
                await foreach (var page in session.Operations.Find(new OperationQuery { State = [CrmOperationState.InDoubt] }, CancellationToken.None)) doubts.AddRange(page.Items);
                foreach (var doubt in doubts) await SettleAsync(session, doubt);
            }
            catch (CrmException error)
            {
                world.Say?.Invoke($"process {process.Number}: the administrator gives up at {vendor}: {error.Message}");
            }
        }

        process.Exit();
    }

    private async Task SettleAsync(IVendorSession session, CrmOperation doubt)
    {
        var write = _writes[doubt.OperationKey.Split('~')[0]];
        world.Tally.Resolved++;
        world.Checker.Begin(write, process);
        CrmOperationVerdict? word = asAPerson ? write.Effects > 0 ? CrmOperationVerdict.Applied : CrmOperationVerdict.Failed : null;
        try
        {
            var result = await session.SettleAsync(doubt, word, world.Log, CancellationToken.None);
            world.Checker.Tell(write, process, Tellings.Of(result.State), $"settled{(word is null ? "" : $" as {word}")}");
        }
        catch (CrmException error)
        {
            world.Checker.Tell(write, process, Tellings.Of(error), error.Message);
        }
    }
}
