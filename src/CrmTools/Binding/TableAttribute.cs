using System.Collections;
using System.Management.Automation;

namespace CrmTools.Binding;

/// <summary>Takes an object where names and values are wanted, such as one from ConvertFrom-Json; a hashtable passes as it is.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TableAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        if (inputData is not PSObject { BaseObject: PSCustomObject } custom) return inputData;
        var table = new Hashtable(StringComparer.OrdinalIgnoreCase);
        foreach (var property in custom.Properties) table[property.Name] = property.Value;
        return table;
    }
}
