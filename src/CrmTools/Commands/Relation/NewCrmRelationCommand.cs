using System.Management.Automation;
using CrmTools.Binding;

namespace CrmTools.Commands.Relation;

/// <summary>Adds a relation to a customer (CheTongGui 5, op_type 1).</summary>
[Cmdlet(VerbsCommon.New, "CrmRelation", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class NewCrmRelationCommand : RelationFieldsCommand<RelationCreation>
{
    /// <summary>Your reference of this write; the same one is never applied twice.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? OperationKey { get; set; }

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmCustomer)];

    private protected override RelationCreation Request() => new()
    {
        TargetEnterpriseId = Text.Given(TargetEnterpriseId),
        RelationId = Text.Given(RelationId),
        CustomerId = Text.Given(CustomerId),
        EnterpriseId = Text.Given(EnterpriseId),
        Property = PlainValues.From(Property),
        OperationKey = Text.Given(OperationKey),
    };
}
