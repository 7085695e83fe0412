using System.Globalization;

namespace CrmTools.Simulation;

/// <summary>The program: <c>--writes 10000000 --seed 7 [--mutant NoSettle]</c>, or <c>--episode 7000012</c> to see one episode.</summary>
internal static class CommandLine
{
    public static int Run(string[] args)
    {
        string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        long Number(string name, long usual) => Value(name) is { } text ? long.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : usual;
        var mutant = Value("--mutant") is { } wrong ? Enum.Parse<Mutant>(wrong, ignoreCase: true) : Mutant.None;
        if (Value("--episode") is not null) return Show(Number("--episode", 0), mutant);

        var seed = Number("--seed", 1);
        var (tally, took, violation) = SimulationRun.Run(BaseOf(seed), Number("--writes", 1_000_000), mutant);
        Console.WriteLine(tally);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {took.TotalSeconds:0.0} s, {tally.Writes / took.TotalSeconds:0} writes/s"));
        if (violation is not null) Console.WriteLine($"{violation.Message}\nSee it with --episode {violation.Seed}{(mutant == Mutant.None ? "" : $" --mutant {mutant}")}");
        return violation is null ? 0 : 1;
    }

    /// <summary>The first episode of a base seed: different base seeds have different episodes.</summary>
    public static long BaseOf(long seed) => seed * 1_000_000_000;

    private static int Show(long seed, Mutant mutant)
    {
        try
        {
            Episode.Run(seed, new EpisodeOptions(new Tally()) { Mutant = mutant, OnDisk = mutant == Mutant.None && SimulationRun.IsOnDisk(seed), Trace = Console.WriteLine });
            return 0;
        }
        catch (Violation violation)
        {
            Console.WriteLine(violation.Message);
            return 1;
        }
    }
}
