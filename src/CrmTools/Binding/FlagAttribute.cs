using System.Management.Automation;

namespace CrmTools.Binding;

/// <summary>Takes true and false as files write them. PowerShell itself turns no text into a flag, and drops such a column without a word.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FlagAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            null or bool => value,
            SwitchParameter flag => flag.IsPresent,
            0 or 0L => false,
            1 or 1L => true,
            string text => Read(text.Trim()),
            _ => throw Refusal(value),
        };
    }

    private static object? Read(string text) => text.ToUpperInvariant() switch
    {
        "" => null,
        "TRUE" or "$TRUE" or "1" or "YES" or "是" => true,
        "FALSE" or "$FALSE" or "0" or "NO" or "否" => false,
        _ => throw Refusal(text),
    };

    private static ArgumentTransformationMetadataException Refusal(object value) => new(BindingStrings.FormatNeitherYesNorNo(value));
}
