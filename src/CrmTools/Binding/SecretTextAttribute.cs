using System.Management.Automation;
using System.Net;
using System.Security;

namespace CrmTools.Binding;

/// <summary>Takes a secret as SecureString or as text, and keeps it where nothing prints it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretTextAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
    {
        null => null,
        CrmSecret secret => secret,
        SecureString secure => new CrmSecret(new NetworkCredential("", secure).Password),
        string text => new CrmSecret(text),
        _ => throw new ArgumentTransformationMetadataException(BindingStrings.NeitherSecureStringNorText),
    };
}
