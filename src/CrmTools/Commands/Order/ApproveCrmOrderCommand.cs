using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Order;

/// <summary>Accepts an order (CheTongGui 9 with op_type 1).</summary>
[Cmdlet(VerbsLifecycle.Approve, "CrmOrder", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class ApproveCrmOrderCommand : FieldsCmdlet<OrderAcceptance>
{
    /// <summary>The order's number, the most detailed one.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("OrderId")]
    public string? Id { get; set; }

    /// <summary>The company's id; the one that signed in when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? CompanyId { get; set; }

    /// <summary>Your reference of this write; the same one is never applied twice.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? OperationKey { get; set; }

    /// <summary>Writes the result.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool Emits => PassThru;

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmOrder)];

    private protected override OrderAcceptance Request() => new()
    {
        Id = Text.Given(Id),
        CompanyId = Text.Given(CompanyId),
        Property = PlainValues.From(Property),
        OperationKey = Text.Given(OperationKey),
    };
}
