using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Order;

/// <summary>
/// Completes an order (Fkw order/complete); one that was not shipped before needs its waybill. Of a piped order only its number counts.
/// </summary>
[Cmdlet(VerbsLifecycle.Complete, "CrmOrder", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class CompleteCrmOrderCommand : FieldsCmdlet<OrderCompletion>
{
    /// <summary>The order's number.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("OrderId")]
    public string? Id { get; set; }

    /// <summary>The carrier's waybill number.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public string? WaybillNo { get; set; }

    /// <summary>The carrier's Kuaidi100 code.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(CarrierCompleter))]
    public string? LogisticsCode { get; set; }

    /// <summary>The carrier's name; that of a common -LogisticsCode when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(CarrierNameCompleter))]
    public string? LogisticsName { get; set; }

    /// <summary>Your reference of this write; the same one is never applied twice.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? OperationKey { get; set; }

    /// <summary>Writes the result.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool Emits => PassThru;

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmOrder)];

    private protected override OrderCompletion Request()
    {
        var code = Field(nameof(LogisticsCode), LogisticsCode);
        return new OrderCompletion
        {
            Id = Text.Given(Id),
            WaybillNo = Field(nameof(WaybillNo), WaybillNo),
            LogisticsCode = code,
            LogisticsName = Field(nameof(LogisticsName), LogisticsName) ?? Carriers.NameOf(code),
            Property = PlainValues.From(Property),
            OperationKey = Text.Given(OperationKey),
        };
    }
}
