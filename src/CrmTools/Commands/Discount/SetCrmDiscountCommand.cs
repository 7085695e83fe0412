using System.Management.Automation;
using CrmTools.Binding;

namespace CrmTools.Commands.Discount;

/// <summary>Changes a discount for a customer relation (CheTongGui 6, op_type 3). What is not given is not sent; doing it again changes nothing.</summary>
[Cmdlet(VerbsCommon.Set, "CrmDiscount", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class SetCrmDiscountCommand : DiscountFieldsCommand<DiscountChange>
{
    /// <summary>Per cent of the price that is paid, such as 98.5: above 0, at most 100, two decimals.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    [Amount(MayBeEmpty = true)]
    public decimal? Discount { get; set; }

    /// <summary>Writes the result.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool Emits => PassThru;

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmDiscount)];

    private protected override DiscountChange Request() => new()
    {
        RelationId = Text.Given(RelationId),
        ProductId = Text.Given(ProductId),
        EnterpriseId = Text.Given(EnterpriseId),
        Discount = Field(nameof(Discount), Discount),
        Property = PlainValues.From(Property),
    };
}
