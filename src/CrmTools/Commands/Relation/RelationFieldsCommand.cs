using System.Management.Automation;
using CrmTools.Hosting;

namespace CrmTools.Commands.Relation;

/// <summary>What names a relation, for adding, changing and deleting it.</summary>
/// <typeparam name="TRequest">The write.</typeparam>
public abstract class RelationFieldsCommand<TRequest> : FieldsCmdlet<TRequest>
    where TRequest : class
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
}
