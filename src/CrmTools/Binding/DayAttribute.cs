using System.Management.Automation;

namespace CrmTools.Binding;

/// <summary>Takes a day in the forms of <see cref="PointInTime"/>. PowerShell itself would read 19940519 as a moment of the year 1.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DayAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        if (Blank.Is(inputData)) return null;
        return PointInTime.TryReadDay(inputData, out var day)
            ? day
            : throw new ArgumentTransformationMetadataException(BindingStrings.FormatNotADay(inputData, PointInTime.DayHelp));
    }
}
