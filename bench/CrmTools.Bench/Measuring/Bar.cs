namespace CrmTools.Bench.Measuring;

/// <summary>What a figure must reach.</summary>
/// <param name="Limit">The least or the most, in the figure's unit.</param>
/// <param name="IsLeast">True when more is better.</param>
internal sealed record Bar(double Limit, bool IsLeast)
{
    public static Bar AtLeast(double limit) => new(limit, true);

    public static Bar AtMost(double limit) => new(limit, false);

    public bool IsMetBy(double value) => IsLeast ? value >= Limit : value <= Limit;
}
