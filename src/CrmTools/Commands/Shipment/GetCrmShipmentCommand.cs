using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Shipment;

/// <summary>Gets an order's shipment and how far it has come (CheTongGui 12, the waybill of Fkw order/get).</summary>
[Cmdlet(VerbsCommon.Get, "CrmShipment")]
[OutputType(typeof(CrmShipment))]
public sealed class GetCrmShipmentCommand : ReadCmdlet<ShipmentQuery, CrmShipment>
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

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmOrder), typeof(CrmShipment)];

    private protected override ShipmentQuery Query() => new()
    {
        OrderId = Text.Given(OrderId),
        LogisticsId = Text.Given(LogisticsId),
        LogisticsName = Text.Given(LogisticsName),
        WaybillNo = Text.Given(WaybillNo),
    };
}
