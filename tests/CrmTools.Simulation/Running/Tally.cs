namespace CrmTools.Simulation;

/// <summary>What was simulated, to show that nothing was left out. Each worker has one of its own.</summary>
internal sealed class Tally
{
    public long Episodes { get; set; }

    public long OnDisk { get; set; }

    /// <summary>Episodes with a journal that several machines share.</summary>
    public long Shared { get; set; }

    /// <summary>Writes in doubt that an administrator took up.</summary>
    public long Resolved { get; set; }

    /// <summary>Rows of input, each counted once however often it was run.</summary>
    public long Writes { get; set; }

    /// <summary>How often a process took up a row.</summary>
    public long Runs { get; set; }

    public long Requests { get; set; }

    public long Faults { get; set; }

    public long Stops { get; set; }

    public long Applied { get; set; }

    public long Refused { get; set; }

    public long InDoubt { get; set; }

    public long[] Crashes { get; } = new long[Enum.GetValues<CrashPoint>().Length];

    public long[] Told { get; } = new long[Enum.GetValues<Told>().Length];

    public void Add(Tally other)
    {
        Episodes += other.Episodes;
        OnDisk += other.OnDisk;
        Shared += other.Shared;
        Resolved += other.Resolved;
        Writes += other.Writes;
        Runs += other.Runs;
        Requests += other.Requests;
        Faults += other.Faults;
        Stops += other.Stops;
        Applied += other.Applied;
        Refused += other.Refused;
        InDoubt += other.InDoubt;
        for (var index = 0; index < Crashes.Length; index++) Crashes[index] += other.Crashes[index];
        for (var index = 0; index < Told.Length; index++) Told[index] += other.Told[index];
    }

    public override string ToString()
    {
        var crashes = string.Join(", ", Enum.GetValues<CrashPoint>().Select(point => $"{point} {Crashes[(int)point]}"));
        var told = string.Join(", ", Enum.GetValues<Told>().Select(kind => $"{kind} {Told[(int)kind]}"));
        return $"""
            {Writes} writes in {Episodes} episodes ({OnDisk} of them on SQLite, {Shared} with a shared journal), taken up {Runs} times, {Resolved} times by Resolve-CrmOperation, {Requests} requests, {Faults} faults
            in the end {Applied} applied, {Refused} refused, {InDoubt} named as in doubt
            told: {told}
            stopped by the user {Stops} times; died: {crashes}
            """;
    }
}
