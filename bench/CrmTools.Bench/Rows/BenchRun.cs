using CrmTools.Bench.Processes;

namespace CrmTools.Bench.Rows;

/// <summary>How the rows are run.</summary>
/// <param name="Engine">The PowerShell in use.</param>
/// <param name="IsQuick">True for small sizes and one round, which show that the harness works and nothing about speed.</param>
/// <param name="Rounds">Measured rounds.</param>
/// <param name="Stop">Ends everything.</param>
internal sealed record BenchRun(Engine Engine, bool IsQuick, int Rounds, CancellationToken Stop)
{
    /// <summary>Unmeasured rounds: the runtime compiles its hot code anew a few times.</summary>
    public int WarmUps => IsQuick ? 1 : 3;

    /// <summary>
    /// The same for rows that measure processor time: a hot method is compiled three times, the last time by what was seen of it, and a list
    /// of 100,000 rows is at its final speed after some 20 rounds.
    /// </summary>
    public int LongWarmUps => IsQuick ? 1 : 25;

    /// <summary>A size that is small in a quick run.</summary>
    public int Size(int usual, int quick) => IsQuick ? quick : usual;
}
