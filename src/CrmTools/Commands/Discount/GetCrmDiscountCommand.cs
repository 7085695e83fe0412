using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Discount;

/// <summary>Lists discounts for customer relations (CheTongGui 6, op_type 4); what is given narrows the list.</summary>
[Cmdlet(VerbsCommon.Get, "CrmDiscount", SupportsPaging = true)]
[OutputType(typeof(CrmDiscount))]
public sealed class GetCrmDiscountCommand : ReadCmdlet<DiscountQuery, CrmDiscount>
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

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmRelation), typeof(CrmDiscount)];

    private protected override DiscountQuery Query() => new()
    {
        RelationId = Text.Given(RelationId),
        ProductId = Text.Given(ProductId),
        EnterpriseId = Text.Given(EnterpriseId),
    };
}
