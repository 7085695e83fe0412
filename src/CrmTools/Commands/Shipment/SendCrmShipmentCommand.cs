using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Shipment;

/// <summary>Ships an order (Fkw order/ship, CheTongGui 10). Of a piped order only its number counts: what it says of an earlier shipment is not sent back.</summary>
[Cmdlet(VerbsCommunications.Send, "CrmShipment", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class SendCrmShipmentCommand : FieldsCmdlet<ShipmentCreation>
{
    /// <summary>The order's number.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? OrderId { get; set; }

    /// <summary>The carrier's waybill number.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public string? WaybillNo { get; set; }

    /// <summary>Fkw: the carrier's Kuaidi100 code.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(CarrierCompleter))]
    public string? LogisticsCode { get; set; }

    /// <summary>The carrier's name; that of a common -LogisticsCode when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(CarrierNameCompleter))]
    public string? LogisticsName { get; set; }

    /// <summary>CheTongGui: the carrier's id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? LogisticsId { get; set; }

    /// <summary>CheTongGui: id of the person who carries it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? CourierId { get; set; }

    /// <summary>CheTongGui: that person's name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? CourierName { get; set; }

    /// <summary>CheTongGui: that person's telephone.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("CourierTelephone")]
    public string? CourierTel { get; set; }

    /// <summary>CheTongGui: the sender's id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? SenderId { get; set; }

    /// <summary>CheTongGui: the sender's name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? SenderName { get; set; }

    /// <summary>CheTongGui: the sender's telephone.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("SenderTelephone")]
    public string? SenderTel { get; set; }

    /// <summary>CheTongGui: the sender's address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? SenderAddress { get; set; }

    /// <summary>CheTongGui: the receiver's id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? ReceiverId { get; set; }

    /// <summary>CheTongGui: the receiver's name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? ReceiverName { get; set; }

    /// <summary>CheTongGui: the receiver's telephone.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ReceiverTelephone")]
    public string? ReceiverTel { get; set; }

    /// <summary>CheTongGui: the receiver's address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? ReceiverAddress { get; set; }

    /// <summary>Your reference of this write; the same one is never applied twice.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? OperationKey { get; set; }

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmOrder)];

    private protected override ShipmentCreation Request() => new()
    {
        OrderId = Text.Given(OrderId),
        WaybillNo = Field(nameof(WaybillNo), WaybillNo),
        LogisticsCode = Field(nameof(LogisticsCode), LogisticsCode),
        LogisticsName = Field(nameof(LogisticsName), LogisticsName) ?? Carriers.NameOf(Field(nameof(LogisticsCode), LogisticsCode)),
        LogisticsId = Field(nameof(LogisticsId), LogisticsId),
        CourierId = Field(nameof(CourierId), CourierId),
        CourierName = Field(nameof(CourierName), CourierName),
        CourierTel = Field(nameof(CourierTel), CourierTel),
        SenderId = Field(nameof(SenderId), SenderId),
        SenderName = Field(nameof(SenderName), SenderName),
        SenderTel = Field(nameof(SenderTel), SenderTel),
        SenderAddress = Field(nameof(SenderAddress), SenderAddress),
        ReceiverId = Field(nameof(ReceiverId), ReceiverId),
        ReceiverName = Field(nameof(ReceiverName), ReceiverName),
        ReceiverTel = Field(nameof(ReceiverTel), ReceiverTel),
        ReceiverAddress = Field(nameof(ReceiverAddress), ReceiverAddress),
        Property = PlainValues.From(Property),
        OperationKey = Text.Given(OperationKey),
    };
}
