using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Order;

/// <summary>Marks an order as paid (Fkw order/pay). Only the order's state tells whether it happened.</summary>
[Cmdlet(VerbsLifecycle.Confirm, "CrmOrderPayment", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class ConfirmCrmOrderPaymentCommand : WriteCmdlet<OrderPaymentConfirmation>
{
    /// <summary>The order's number.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("OrderId")]
    public string? Id { get; set; }

    /// <summary>Your reference of this write; the same one is never applied twice.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? OperationKey { get; set; }

    /// <summary>Writes the result.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool Emits => PassThru;

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmOrder)];

    private protected override OrderPaymentConfirmation Request() => new(Text.Given(Id), Text.Given(OperationKey));
}
