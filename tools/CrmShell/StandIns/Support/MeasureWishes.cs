namespace CrmTools.Shell.StandIns.Support;

/// <summary>What Measure-Object was asked for besides the count.</summary>
[Flags]
internal enum MeasureWishes
{
    None = 0,
    Sum = 1,
    Average = 2,
    Maximum = 4,
    Minimum = 8,
    StandardDeviation = 16,
    Numeric = Sum | Average | StandardDeviation,
    All = Numeric | Maximum | Minimum,
}
