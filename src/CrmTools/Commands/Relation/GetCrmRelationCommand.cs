using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Relation;

/// <summary>Lists relations to customers (CheTongGui 5, op_type 4); what is given narrows the list.</summary>
[Cmdlet(VerbsCommon.Get, "CrmRelation", SupportsPaging = true)]
[OutputType(typeof(CrmRelation))]
public sealed class GetCrmRelationCommand : ReadCmdlet<RelationQuery, CrmRelation>
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

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmCustomer), typeof(CrmRelation)];

    private protected override RelationQuery Query() => new()
    {
        TargetEnterpriseId = Text.Given(TargetEnterpriseId),
        RelationId = Text.Given(RelationId),
        CustomerId = Text.Given(CustomerId),
        EnterpriseId = Text.Given(EnterpriseId),
    };
}
