using System.Management.Automation;
using CrmTools.Binding;

namespace CrmTools.Commands.Discount;

/// <summary>Deletes a discount for a customer relation (CheTongGui 6, op_type 2). Asks first, unless -Confirm:$false says not to.</summary>
[Cmdlet(VerbsCommon.Remove, "CrmDiscount", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(CrmResult))]
public sealed class RemoveCrmDiscountCommand : DiscountFieldsCommand<DiscountRemoval>
{
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
