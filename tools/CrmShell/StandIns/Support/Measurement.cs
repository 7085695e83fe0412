using System.Globalization;
using System.Management.Automation;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>Counts and adds up the values of one property, or of the objects themselves.</summary>
internal sealed class Measurement(ValueSource source)
{
    private readonly MeasureResult result = new() { Property = source.Name };
    private double sum;
    private double mean;
    private double squares;

    internal bool HasSeenValue => result.Count > 0;

    internal string? Property => source.Name;

    /// <summary>Takes one object; returns a value that should have been a number and is none.</summary>
    internal object? Add(PSObject input, bool numeric)
    {
        if (source.Value(input) is not { } value)
            return null;

        result.Count++;
        var bare = value is PSObject wrapped ? wrapped.BaseObject : value;
        var isNumber = LanguagePrimitives.TryConvertTo<double>(bare, CultureInfo.InvariantCulture, out var number);
        if (numeric && isNumber)
            AddUp(number);

        var comparable = isNumber && bare is not string ? number : bare;
        if (result.Maximum is null || ValueComparer.Compare(comparable, result.Maximum, ignoreCase: true) > 0)
            result.Maximum = comparable;
        if (result.Minimum is null || ValueComparer.Compare(comparable, result.Minimum, ignoreCase: true) < 0)
            result.Minimum = comparable;
        return numeric && !isNumber ? value : null;
    }

    internal MeasureResult Finish(MeasureWishes wishes)
    {
        result.Sum = wishes.HasFlag(MeasureWishes.Sum) ? sum : null;
        result.Average = wishes.HasFlag(MeasureWishes.Average) && result.Count > 0 ? sum / result.Count : null;
        result.Maximum = wishes.HasFlag(MeasureWishes.Maximum) ? result.Maximum : null;
        result.Minimum = wishes.HasFlag(MeasureWishes.Minimum) ? result.Minimum : null;
        result.StandardDeviation =
            wishes.HasFlag(MeasureWishes.StandardDeviation) && result.Count > 1 ? Math.Sqrt(squares / (result.Count - 1)) : null;
        return result;
    }

    /// <summary>Welford's method: the squares stay exact where sums of squares would lose the small differences.</summary>
    private void AddUp(double number)
    {
        sum += number;
        var distance = number - mean;
        mean += distance / result.Count;
        squares += distance * (number - mean);
    }
}
