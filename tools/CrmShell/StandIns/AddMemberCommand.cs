using System.Collections;
using System.Management.Automation;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Add-Member: note properties, script properties, script methods and aliases.</summary>
[Cmdlet(VerbsCommon.Add, "Member", DefaultParameterSetName = "MemberSet")]
public sealed class AddMemberCommand : PSCmdlet
{
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = null!;

    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "MemberSet")]
    [Alias("Type")]
    [ValidateSet("NoteProperty", "ScriptProperty", "ScriptMethod", "AliasProperty")]
    public string MemberType { get; set; } = "";

    [Parameter(Position = 1, Mandatory = true, ParameterSetName = "MemberSet")]
    public string Name { get; set; } = "";

    [Parameter(Position = 2, ParameterSetName = "MemberSet")]
    public object? Value { get; set; }

    /// <summary>The setter of a script property.</summary>
    [Parameter(Position = 3, ParameterSetName = "MemberSet")]
    public ScriptBlock? SecondValue { get; set; }

    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "NotePropertySingleMemberSet")]
    public string NotePropertyName { get; set; } = "";

    [Parameter(Position = 1, Mandatory = true, ParameterSetName = "NotePropertySingleMemberSet")]
    [AllowNull]
    public object? NotePropertyValue { get; set; }

    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "NotePropertyMultiMemberSet")]
    public IDictionary NotePropertyMembers { get; set; } = new Hashtable();

    [Parameter]
    public string? TypeName { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        if (TypeName is not null)
            InputObject.TypeNames.Insert(0, TypeName);

        foreach (var member in Members())
            Add(member);

        if (PassThru)
            WriteObject(InputObject);
    }

    private IEnumerable<PSMemberInfo> Members() => ParameterSetName switch
    {
        "MemberSet" => [Member()],
        "NotePropertySingleMemberSet" => [new PSNoteProperty(NotePropertyName, NotePropertyValue)],
        _ => NotePropertyMembers.Cast<DictionaryEntry>().Select(entry => new PSNoteProperty($"{entry.Key}", entry.Value)),
    };

    private PSMemberInfo Member() => MemberType.ToUpperInvariant() switch
    {
        "SCRIPTPROPERTY" => new PSScriptProperty(Name, LanguagePrimitives.ConvertTo<ScriptBlock>(Value), SecondValue),
        "SCRIPTMETHOD" => new PSScriptMethod(Name, LanguagePrimitives.ConvertTo<ScriptBlock>(Value)),
        "ALIASPROPERTY" => new PSAliasProperty(Name, LanguagePrimitives.ConvertTo<string>(Value)),
        _ => new PSNoteProperty(Name, Value),
    };

    private void Add(PSMemberInfo member)
    {
        if (InputObject.Members[member.Name] is not null)
        {
            if (!Force)
            {
                var exception = new InvalidOperationException(
                    $"Cannot add a member with the name \"{member.Name}\" because a member with that name already exists. "
                    + "To overwrite the member anyway, add the Force parameter to your command.");
                WriteError(new ErrorRecord(exception, "MemberAlreadyExists", ErrorCategory.InvalidOperation, InputObject));
                return;
            }

            InputObject.Members.Remove(member.Name);
        }

        InputObject.Members.Add(member);
    }
}
