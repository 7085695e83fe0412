using System.Management.Automation;
using CrmTools.Hosting;

namespace CrmTools.Commands.Discount;

/// <summary>What names a discount, for adding, changing and deleting it.</summary>
/// <typeparam name="TRequest">The write.</typeparam>
public abstract class DiscountFieldsCommand<TRequest> : FieldsCmdlet<TRequest>
    where TRequest : class
{
    /// <summary>Number of the customer relation.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? RelationId { get; set; }

    /// <summary>The product's id; * for all.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("GoodsId")]
    public string? ProductId { get; set; }

    /// <summary>Our company's id; the one that signed in when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("CompanyId")]
    public string? EnterpriseId { get; set; }
}
