namespace CrmTools.Bench.Measuring;

/// <summary>A figure of the table.</summary>
/// <param name="Row">The row's id, as <c>--row</c> takes it.</param>
/// <param name="Name">What is measured.</param>
/// <param name="Value">The figure, round by round.</param>
/// <param name="Bar">What it must reach.</param>
internal sealed record Figure(string Row, string Name, Series Value, Bar Bar)
{
    /// <summary>What the figure is made of.</summary>
    public IReadOnlyList<Series> Parts { get; init; } = [];

    /// <summary>What was checked in every round; a wrong answer ends the benchmark instead.</summary>
    public required string Checked { get; init; }

    /// <summary>How it was measured, where the name does not say.</summary>
    public string? Note { get; init; }

    public bool IsMet => Bar.IsMetBy(Value.Median);
}
