using System.Management.Automation;
using CrmTools.Binding;

namespace CrmTools.Commands.Relation;

/// <summary>Changes a relation to a customer (CheTongGui 5, op_type 3). What is not given is not sent; doing it again changes nothing.</summary>
[Cmdlet(VerbsCommon.Set, "CrmRelation", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class SetCrmRelationCommand : RelationFieldsCommand<RelationChange>
{
    /// <summary>Writes the result.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool Emits => PassThru;

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmRelation)];

    private protected override RelationChange Request() => new()
    {
        TargetEnterpriseId = Text.Given(TargetEnterpriseId),
        CustomerId = Text.Given(CustomerId),
        EnterpriseId = Text.Given(EnterpriseId),
        RelationId = Field(nameof(RelationId), RelationId),
        Property = PlainValues.From(Property),
    };
}
