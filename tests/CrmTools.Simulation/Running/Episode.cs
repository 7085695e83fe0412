using CrmTools.Sandbox;

namespace CrmTools.Simulation;

/// <summary>
/// One seed: a small shop, a script, rounds of processes that run it while things go wrong, and a last run when nothing does. The same seed gives the
/// same episode.
/// </summary>
internal static class Episode
{
    private static readonly TimeSpan Aftermath = TimeSpan.FromMinutes(10);

    /// <exception cref="Violation">Something was done twice, said wrongly, or forgotten.</exception>
    public static void Run(long seed, EpisodeOptions options)
    {
        try
        {
            RunWorld(seed, options);
        }
        catch (Violation violation)
        {
            throw violation.At(seed);
        }
        catch (InvalidOperationException error)
        {
            throw new Violation($"The episode broke: {error}").At(seed);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(null);
        }
    }

    private static void RunWorld(long seed, EpisodeOptions options)
    {
        var random = new Random(HashCode(seed));
        var time = new VirtualTime();
        SynchronizationContext.SetSynchronizationContext(new VirtualContext(time));
        using var world = new World(Shop.Options(time, random), time, Shop.Writes(random), options, isShared: random.Next(3) == 0);
        FaultMix.Apply(world.Server.Faults, random);
        var number = 0;
        for (var rounds = 1 + random.Next(3); rounds > 0; rounds--)
        {
            var plans = Enumerable.Range(0, 1 + random.Next(random.Next(1, 4))).Select(_ => ProcessPlan.Draw(random)).ToArray();
            RunTogether(world, plans, ref number);
        }

        options.Tally.Faults += world.Server.Faults.Struck;
        world.Server.Faults.Clear();
        world.Say?.Invoke("the faults stop");
        RunTogether(world, [new ProcessPlan(random.Next()) { ThrottleLimit = 4 }], ref number);
        time.Pass(Aftermath);
        world.Checker.CheckEnd();
        world.Checker.Count();
        Count(world, options);
        if (options.Mutant == Mutant.None && random.Next(4) == 0) LetAPersonSettle(world, random, ref number);
    }

    // What no vendor tells a person looks after, and says; then the script is run once more, and nothing is left.
    private static void LetAPersonSettle(World world, Random random, ref int number)
    {
        world.Say?.Invoke("a person looks after what is in doubt");
        RunTogether(world, [new ProcessPlan(random.Next()) { Resolves = true }], ref number, asAPerson: true);
        RunTogether(world, [new ProcessPlan(random.Next()) { ThrottleLimit = 4 }], ref number);
        world.Time.Pass(Aftermath);
        world.Checker.CheckEnd(isSettled: true);
    }

    private static void RunTogether(World world, ProcessPlan[] plans, ref int number, bool asAPerson = false)
    {
        // Whoever was at it in an earlier round is dead.
        foreach (var write in world.Writes) write.AtIt = 0;
        var runs = new List<SimulatedProcess>();
        var waiting = plans.Length;
        Exception? broken = null;
        foreach (var plan in plans)
        {
            var own = ++number;
            world.Time.Create(_ => Start(own, plan), null, plan.Start, null);
        }

        void Start(int own, ProcessPlan plan)
        {
            var process = new SimulatedProcess(world, plan, own);
            world.Say?.Invoke($"process {own} starts: {plan}");
            runs.Add(process);
            waiting--;
            _ = WatchAsync(plan.Resolves ? new Administrator(world, process, asAPerson).RunAsync : new Script(world, process).RunAsync);
        }

        async Task WatchAsync(Func<Task> run)
        {
            try
            {
                await run();
            }
            catch (Exception error)
            {
                broken ??= error;
            }
        }

        var isOver = world.Time.Run(() => broken is not null || world.Checker.First is not null || (waiting == 0 && runs.TrueForAll(process => process.IsOver)));
        if (world.Checker.First is { } violation) throw violation;
        if (broken is not null) throw new Violation($"The product broke: {broken}");
        if (!isOver) throw new Violation("The script hangs: nothing is left that could wake it.");
    }

    private static void Count(World world, EpisodeOptions options)
    {
        options.Tally.Episodes++;
        options.Tally.OnDisk += options.OnDisk ? 1 : 0;
        options.Tally.Writes += world.Writes.Count;
        options.Tally.Requests += world.Server.Traffic.Total;
    }

    // Neighbouring seeds must not give neighbouring episodes.
    private static int HashCode(long seed)
    {
        var mixed = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL);
        mixed ^= mixed >> 29;
        mixed = unchecked(mixed * 0xBF58476D1CE4E5B9UL);
        return (int)(mixed >> 33);
    }
}
