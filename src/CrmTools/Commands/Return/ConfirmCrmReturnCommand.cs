using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Return;

/// <summary>Confirms, as the seller, that a product has come back (CheTongGui 14). A piped return brings everything but the product.</summary>
[Cmdlet(VerbsLifecycle.Confirm, "CrmReturn", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class ConfirmCrmReturnCommand : FieldsCmdlet<ReturnConfirmation>
{
    /// <summary>The order's number, the most detailed one.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? OrderId { get; set; }

    /// <summary>The seller's company id; the one that signed in when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? CompanyId { get; set; }

    /// <summary>The product that came back.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("GoodsId")]
    public string? ProductId { get; set; }

    /// <summary>The number of the order above it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? ParentOrderId { get; set; }

    /// <summary>The order's state, in the vendor's number.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Status { get; set; }

    /// <summary>Waybill number of the return.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? WaybillNo { get; set; }

    /// <summary>State of the return's transport, in the vendor's number.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? LogisticsStatus { get; set; }

    /// <summary>Your reference of this write; the same one is never applied twice.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? OperationKey { get; set; }

    /// <summary>Writes the result.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool Emits => PassThru;

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmReturn)];

    private protected override ReturnConfirmation Request() => new()
    {
        OrderId = Text.Given(OrderId),
        CompanyId = Text.Given(CompanyId),
        ParentOrderId = Text.Given(ParentOrderId),
        ProductId = Text.Given(ProductId),
        Status = Text.Given(Status),
        WaybillNo = Text.Given(WaybillNo),
        LogisticsStatus = Text.Given(LogisticsStatus),
        Property = PlainValues.From(Property),
        OperationKey = Text.Given(OperationKey),
    };
}
