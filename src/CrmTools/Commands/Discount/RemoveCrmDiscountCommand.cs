using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Discount;

/// <summary>Deletes a discount for a customer relation (CheTongGui 6, op_type 2). Asks first, unless -Confirm:$false says not to.</summary>
[Cmdlet(VerbsCommon.Remove, "CrmDiscount", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(CrmResult))]
public sealed class RemoveCrmDiscountCommand : FieldsCmdlet<DiscountRemoval>
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

    /// <summary>Writes the result.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool Emits => PassThru;

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmDiscount)];

    private protected override DiscountRemoval Request() => new()
    {
        RelationId = Text.Given(RelationId),
        ProductId = Text.Given(ProductId),
        EnterpriseId = Text.Given(EnterpriseId),
        Property = PlainValues.From(Property),
    };
}
