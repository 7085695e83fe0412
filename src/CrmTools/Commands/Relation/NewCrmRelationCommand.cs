using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Relation;

/// <summary>Adds a relation to a customer (CheTongGui 5, op_type 1).</summary>
[Cmdlet(VerbsCommon.New, "CrmRelation", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class NewCrmRelationCommand : FieldsCmdlet<RelationCreation>
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
