namespace CrmTools.Shell.StandIns.Support;

/// <summary>What Measure-Object found for one property; what was not asked for is null.</summary>
public sealed class MeasureResult
{
    public int Count { get; set; }

    public double? Average { get; set; }

    public double? Sum { get; set; }

    public object? Maximum { get; set; }

    public object? Minimum { get; set; }

    public double? StandardDeviation { get; set; }

    public string? Property { get; set; }
}
