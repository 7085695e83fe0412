using System.Collections;
using System.Management.Automation;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for New-Object, for .NET types.</summary>
[Cmdlet(VerbsCommon.New, "Object")]
public sealed class NewObjectCommand : PSCmdlet
{
    // The language's own `::new` chooses the constructor and converts the arguments as scripts expect.
    private static readonly ScriptBlock Construct = ScriptBlock.Create("param($type, $arguments) , $type::new.Invoke($arguments)");

    [Parameter(Position = 0, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string TypeName { get; set; } = "";

    [Parameter(Position = 1)]
    [Alias("Args")]
    public object[] ArgumentList { get; set; } = [];

    [Parameter]
    public IDictionary? Property { get; set; }

    protected override void EndProcessing()
    {
        var created = Create(FindType());
        foreach (DictionaryEntry entry in Property ?? new Hashtable())
            Set(created, $"{entry.Key}", entry.Value);
        WriteObject(created);
    }

    private Type FindType()
    {
        if (LanguagePrimitives.TryConvertTo<Type>(TypeName, out var type))
            return type;

        var exception = new PSArgumentException(
            $"Cannot find type [{TypeName}]: verify that the assembly containing this type is loaded.");
        ThrowTerminatingError(new ErrorRecord(exception, "TypeNotFound", ErrorCategory.InvalidType, TypeName));
        throw exception;
    }

    private PSObject Create(Type type)
    {
        if (type == typeof(PSObject) && ArgumentList.Length == 0)
            return new PSObject();

        if (type.IsValueType && ArgumentList.Length == 0)
            return PSObject.AsPSObject(Activator.CreateInstance(type)!);

        try
        {
            return PSObject.AsPSObject(Construct.InvokeReturnAsIs(type, ArgumentList));
        }
        catch (RuntimeException e)
        {
            ThrowTerminatingError(new ErrorRecord(
                e.InnerException ?? e, "ConstructorInvokedThrowException", ErrorCategory.InvalidOperation, null));
            throw;
        }
    }

    private void Set(PSObject created, string name, object? value)
    {
        if (created.BaseObject is PSCustomObject)
        {
            created.Properties.Add(new PSNoteProperty(name, value));
        }
        else if (created.Properties[name] is { } property)
        {
            property.Value = value;
        }
        else
        {
            var exception = new InvalidOperationException($"The member \"{name}\" was not found for the specified .NET object.");
            WriteError(new ErrorRecord(exception, "InvalidOperationException", ErrorCategory.InvalidOperation, null));
        }
    }
}
