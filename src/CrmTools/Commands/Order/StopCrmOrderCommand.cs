using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Order;

/// <summary>Cancels an order (Fkw order/cancel). Asks first, unless -Confirm:$false says not to.</summary>
[Cmdlet(VerbsLifecycle.Stop, "CrmOrder", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(CrmResult))]
public sealed class StopCrmOrderCommand : WriteCmdlet<OrderCancellation>
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

    private protected override OrderCancellation Request() => new(Text.Given(Id), Text.Given(OperationKey));
}
