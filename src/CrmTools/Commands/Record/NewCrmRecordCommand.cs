using System.Management.Automation;
using CrmTools.Binding;

namespace CrmTools.Commands.Record;

/// <summary>
/// Creates a record of any object (Marketingforce data/create). The vendor creates another one each time it is asked; with -UniqueField a
/// record that is already there is found and not created again.
/// </summary>
[Cmdlet(VerbsCommon.New, "CrmRecord", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class NewCrmRecordCommand : RecordFieldsCommand<RecordCreation>
{
    /// <summary>The field of -Property whose value no other record has: a record with it proves that an earlier attempt arrived.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FieldNameCompleter))]
    public string? UniqueField { get; set; }

    /// <summary>Your reference of this write; the same one is never applied twice.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? OperationKey { get; set; }

    // No object of this module: a record that is piped in would be doubled.
    private protected override IReadOnlyList<Type> Accepts { get; } = [];

    private protected override RecordCreation Request() =>
        Filled(new RecordCreation { UniqueField = Text.Given(UniqueField), OperationKey = Text.Given(OperationKey) });
}
