using System.Management.Automation;
using CrmTools.Binding;

namespace CrmTools.Commands.Discount;

/// <summary>Adds a discount for a customer relation (CheTongGui 6, op_type 1).</summary>
[Cmdlet(VerbsCommon.New, "CrmDiscount", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class NewCrmDiscountCommand : DiscountFieldsCommand<DiscountCreation>
{
    /// <summary>Per cent of the price that is paid, such as 98.5: above 0, at most 100, two decimals.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    [Amount(MayBeEmpty = true)]
    public decimal? Discount { get; set; }

    /// <summary>Your reference of this write; the same one is never applied twice.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? OperationKey { get; set; }

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmRelation)];

    private protected override DiscountCreation Request() => new()
    {
        RelationId = Text.Given(RelationId),
        ProductId = Text.Given(ProductId),
        EnterpriseId = Text.Given(EnterpriseId),
        Discount = Field(nameof(Discount), Discount),
        Property = PlainValues.From(Property),
        OperationKey = Text.Given(OperationKey),
    };
}
