using System.Globalization;
using System.Management.Automation;

namespace CrmTools.Binding;

/// <summary>Takes whole numbers only. PowerShell itself would round 12.5 to 12 and read an empty text as 0, and these are people's points.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WholeNumberAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            sbyte or byte or short or ushort or int or uint or long => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            decimal or double or float when IsWhole(Convert.ToDecimal(value, CultureInfo.InvariantCulture), out var whole) => whole,
            string text when long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
            string { Length: 0 } or null => throw Refusal(BindingStrings.NothingGiven),
            _ => throw Refusal(BindingStrings.FormatNotAWholeNumber(value)),
        };
    }

    private static bool IsWhole(decimal value, out long whole)
    {
        whole = decimal.ToInt64(decimal.Truncate(value));
        return whole == value;
    }

    private static ArgumentTransformationMetadataException Refusal(string problem) => new(BindingStrings.FormatGiveWholeNumber(problem));
}
