using System.Management.Automation;

namespace CrmTools.Binding;

/// <summary>Takes whole numbers like <see cref="WholeNumberAttribute"/>; an empty column of a row is nothing, which the command then refuses by name.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WholeNumberOrNothingAttribute : ArgumentTransformationAttribute
{
    private static readonly WholeNumberAttribute Whole = new();

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value is null || (value is string text && string.IsNullOrWhiteSpace(text)) ? null : Whole.Transform(engineIntrinsics, value);
    }
}
