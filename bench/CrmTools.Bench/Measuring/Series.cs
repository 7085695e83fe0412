namespace CrmTools.Bench.Measuring;

/// <summary>One quantity over the rounds.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Unit">Its unit, empty for a ratio.</param>
/// <param name="Values">One value a round, in their order.</param>
internal sealed record Series(string Label, string Unit, IReadOnlyList<double> Values)
{
    public double Median
    {
        get
        {
            var sorted = Values.Order().ToArray();
            var middle = sorted.Length / 2;
            return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }

    public double Least => Values.Min();

    public double Most => Values.Max();

    /// <summary>Round by round, so that what disturbs the machine for a while disturbs both sides.</summary>
    public Series Over(Series other, string label) =>
        new(label, "", [.. Values.Zip(other.Values, (mine, theirs) => mine / theirs)]);

    /// <summary>The same quantity in another form.</summary>
    public Series Map(string label, string unit, Func<double, double> map) => new(label, unit, [.. Values.Select(map)]);
}
