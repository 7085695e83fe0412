using System.Diagnostics.CodeAnalysis;

namespace CrmTools.Simulation;

/// <summary>
/// The user's script in one process: all rows, so many at once, rows of one lane one after another, as the module's pipeline does it. Rows that are
/// done already are run again like the others: that this does no harm is what the keys are for.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A source without timer or wait handle holds nothing to dispose.")]
internal sealed class Script(World world, SimulatedProcess process)
{
    private readonly CancellationTokenSource _stop = new();
    private int _next;

    public async Task RunAsync()
    {
        var plan = process.Plan;
        if (plan.StopAfter is { } after) _ = new Later(process.Time, after, Stop);
        if (plan.Crash == CrashPoint.AnyTime) _ = new Later(process.Time, TimeSpan.FromSeconds(plan.Skip * 2.5), () => _ = process.DieAsync(CrashPoint.AnyTime));
        var lanes = new Dictionary<string, Task>();
        var runners = new Task[plan.ThrottleLimit];
        for (var index = 0; index < runners.Length; index++) runners[index] = WorkAsync(lanes);
        await Task.WhenAll(runners);
        process.Exit();
    }

    private async Task WorkAsync(Dictionary<string, Task> lanes)
    {
        while (_next < world.Writes.Count && !_stop.IsCancellationRequested)
        {
            var write = world.Writes[_next++];
            await TakeUpAsync(write, lanes);
        }
    }

    private async Task TakeUpAsync(PlannedWrite write, Dictionary<string, Task> lanes)
    {
        world.Tally.Runs++;
        IVendorSession session;
        PreparedWrite<CrmResult> prepared;
        try
        {
            session = await process.SessionAsync(write.Vendor, _stop.Token);
            prepared = write.Prepare(session, world.Mutant == Mutant.KeyPerAttempt ? $"{write.Key}~{process.Number}" : write.Key);
        }
        catch (Exception error) when (error is CrmException or OperationCanceledException)
        {
            world.Checker.Tell(write, process, Told.NotBegun, error.Message);
            return;
        }

        var sending = SendAsync(write, prepared, prepared.Lane is { } lane && lanes.TryGetValue(lane, out var before) ? before : Task.CompletedTask);
        if (prepared.Lane is { } own) lanes[own] = sending;
        await sending;
    }

    private async Task SendAsync(PlannedWrite write, PreparedWrite<CrmResult> prepared, Task before)
    {
        await before;
        if (_stop.IsCancellationRequested) return;
        world.Checker.Begin(write, process);
        try
        {
            var result = await prepared.SendAsync(world.Log, _stop.Token);
            world.Checker.Tell(write, process, Told.Applied, result.Status.ToString());
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            world.Checker.Tell(write, process, Told.Stopped, "");
        }
        catch (CrmException error)
        {
            world.Checker.Tell(write, process, Tellings.Of(error), error.Message);
        }
    }

    private void Stop()
    {
        world.Say?.Invoke($"process {process.Number}: the user presses Ctrl+C");
        world.Tally.Stops++;
        _stop.Cancel();
    }

    /// <summary>Does something later.</summary>
    private sealed class Later
    {
        public Later(TimeProvider time, TimeSpan after, Action action) => _ = time.CreateTimer(_ => action(), null, after, Timeout.InfiniteTimeSpan);
    }
}
