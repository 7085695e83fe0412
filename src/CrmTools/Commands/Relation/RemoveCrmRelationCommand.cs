using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Relation;

/// <summary>Deletes a relation to a customer (CheTongGui 5, op_type 2). Asks first, unless -Confirm:$false says not to.</summary>
[Cmdlet(VerbsCommon.Remove, "CrmRelation", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(CrmResult))]
public sealed class RemoveCrmRelationCommand : FieldsCmdlet<RelationRemoval>
{
    /// <summary>The customer's company id.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("TargetCompanyId")]
    public string? TargetEnterpriseId { get; set; }

    /// <summary>Number of the relation: 1 competitor, 2 ordinary, 3 business friend and so on.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public string? RelationId { get; set; }

    /// <summary>The customer's id in the CRM.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? CustomerId { get; set; }

    /// <summary>Our company's id; the one that signed in when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("CompanyId")]
    public string? EnterpriseId { get; set; }

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
