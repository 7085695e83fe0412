using System.Diagnostics;

namespace CrmTools.Simulation;

/// <summary>Runs episodes on all cores until so many writes are done.</summary>
internal static class SimulationRun
{
    /// <summary>One episode of so many has the real journal on a real file, which waits for the disk.</summary>
    private const int DiskEvery = 250;

    /// <param name="baseSeed">The first episode's seed; the others follow it.</param>
    /// <param name="writes">How many writes at least.</param>
    /// <param name="mutant">What is done wrong.</param>
    /// <param name="workers">Episodes at a time.</param>
    /// <returns>What was simulated, how long it took, and the violation of the lowest seed that was found, if any.</returns>
    public static (Tally Tally, TimeSpan Took, Violation? Violation) Run(long baseSeed, long writes, Mutant mutant = Mutant.None, int? workers = null)
    {
        var watch = Stopwatch.StartNew();
        var total = new Tally();
        var gate = new object();
        long done = 0;
        var next = baseSeed - 1;
        Violation? first = null;

        void Work()
        {
            var tally = new Tally();
            while (Volatile.Read(ref first) is null && Interlocked.Read(ref done) < writes)
            {
                var seed = Interlocked.Increment(ref next);
                var before = tally.Writes;
                try
                {
                    Episode.Run(seed, new EpisodeOptions(tally) { Mutant = mutant, OnDisk = mutant == Mutant.None && IsOnDisk(seed) });
                }
                catch (Violation violation)
                {
                    lock (gate) first = first is null || violation.Seed < first.Seed ? violation : first;
                }

                Interlocked.Add(ref done, tally.Writes - before);
            }

            lock (gate) total.Add(tally);
        }

        // Threads of their own: without a synchronization context, and with room for deep continuations.
        var threads = Enumerable.Range(0, workers ?? Environment.ProcessorCount).Select(_ => new Thread(Work, 16 * 1024 * 1024)).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return (total, watch.Elapsed, first);
    }

    /// <summary>Whether an episode has the real journal: part of what a seed means.</summary>
    public static bool IsOnDisk(long seed) => seed % DiskEvery == 0;
}
