using System.Management.Automation;
using CrmTools.Binding;

namespace CrmTools.Commands.Relation;

/// <summary>Deletes a relation to a customer (CheTongGui 5, op_type 2). Asks first, unless -Confirm:$false says not to.</summary>
[Cmdlet(VerbsCommon.Remove, "CrmRelation", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(CrmResult))]
public sealed class RemoveCrmRelationCommand : RelationFieldsCommand<RelationRemoval>
{
    /// <summary>Writes the result.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool Emits => PassThru;

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmRelation)];

    private protected override RelationRemoval Request() => new()
    {
        TargetEnterpriseId = Text.Given(TargetEnterpriseId),
        RelationId = Text.Given(RelationId),
        CustomerId = Text.Given(CustomerId),
        EnterpriseId = Text.Given(EnterpriseId),
        Property = PlainValues.From(Property),
    };
}
