using System.Globalization;
using System.Management.Automation;

namespace CrmTools.Binding;

/// <summary>Takes an amount of money with a point and nothing else. PowerShell itself reads 12,5 as 125, and this is people's money.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AmountAttribute : ArgumentTransformationAttribute
{
    /// <summary>True where an empty column of a row is an amount that was not given.</summary>
    public bool MayBeEmpty { get; set; }

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        if ((inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is not string text) return inputData;
        if (MayBeEmpty && string.IsNullOrWhiteSpace(text)) return null;
        return decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : throw new ArgumentTransformationMetadataException(BindingStrings.FormatNotAnAmount(text));
    }
}
