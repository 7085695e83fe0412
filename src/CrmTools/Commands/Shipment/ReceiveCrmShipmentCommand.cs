using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Shipment;

/// <summary>Says that an order has arrived (CheTongGui 11).</summary>
[Cmdlet(VerbsCommunications.Receive, "CrmShipment", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class ReceiveCrmShipmentCommand : FieldsCmdlet<ShipmentReceipt>
{
    /// <summary>The order's number.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? OrderId { get; set; }

    /// <summary>CheTongGui: the carrier's id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? LogisticsId { get; set; }

    /// <summary>CheTongGui: the carrier's name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(CarrierNameCompleter))]
    public string? LogisticsName { get; set; }

    /// <summary>The carrier's waybill number.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? WaybillNo { get; set; }

    /// <summary>Your reference of this write; the same one is never applied twice.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? OperationKey { get; set; }

    /// <summary>Writes the result.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool Emits => PassThru;

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmShipment)];

    private protected override ShipmentReceipt Request() => new()
    {
        OrderId = Text.Given(OrderId),
        LogisticsId = Text.Given(LogisticsId),
        LogisticsName = Text.Given(LogisticsName),
        WaybillNo = Text.Given(WaybillNo),
        Property = PlainValues.From(Property),
        OperationKey = Text.Given(OperationKey),
    };
}
