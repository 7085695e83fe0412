using System.Collections;
using System.Globalization;
using System.Management.Automation;
using CrmTools.Connections;

namespace CrmTools.Binding;

/// <summary>Lets -Connection take names and objects, one or several.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ConnectionReferenceAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => inputData switch
    {
        null => null,
        PSObject { BaseObject: string or int or long or CrmConnection or ConnectionReference } wrapped => Transform(engineIntrinsics, wrapped.BaseObject),
        PSObject { BaseObject: IList list } => Transform(engineIntrinsics, list),
        string name => new[] { new ConnectionReference(name) },
        int or long => new[] { new ConnectionReference(Convert.ToString(inputData, CultureInfo.InvariantCulture)!) },
        CrmConnection connection => new[] { new ConnectionReference(connection) },
        ConnectionReference reference => new[] { reference },
        IList list => list.Cast<object?>().SelectMany(item => (ConnectionReference[]?)Transform(engineIntrinsics, item) ?? []).ToArray(),
        PSObject other => new[] { new ConnectionReference(other) },
        _ => throw new ArgumentTransformationMetadataException(BindingStrings.FormatNotAConnection(inputData.GetType().Name)),
    };
}
