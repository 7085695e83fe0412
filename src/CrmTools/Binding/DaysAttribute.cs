using System.Globalization;
using System.Management.Automation;

namespace CrmTools.Binding;

/// <summary>Takes a time span, or a number of days. PowerShell itself would read 90 as 90 ten-millionths of a second.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DaysAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        var text = Convert.ToString(value, CultureInfo.InvariantCulture)?.Trim();
        if (value is TimeSpan span) return span;
        if (double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) && Math.Abs(days) < 1_000_000)
            return TimeSpan.FromDays(days);
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : throw new ArgumentTransformationMetadataException(BindingStrings.FormatNotATimeSpan(text));
    }
}
