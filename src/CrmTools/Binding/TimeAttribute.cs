using System.Management.Automation;

namespace CrmTools.Binding;

/// <summary>Takes a time in the forms of <see cref="PointInTime"/>. PowerShell itself would read 1440055006 as a moment of the year 1.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        if (Blank.Is(inputData)) return null;
        return PointInTime.TryRead(inputData, out var time)
            ? time.LocalDateTime
            : throw new ArgumentTransformationMetadataException(BindingStrings.FormatNotATimeButGive(inputData, PointInTime.Help));
    }
}
