using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Return;

/// <summary>Gets the return of an order (CheTongGui 13).</summary>
[Cmdlet(VerbsCommon.Get, "CrmReturn")]
[OutputType(typeof(CrmReturn))]
public sealed class GetCrmReturnCommand : ReadCmdlet<ReturnQuery, CrmReturn>
{
    /// <summary>The order's number, the most detailed one.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? OrderId { get; set; }

    /// <summary>The company's id; the one that signed in when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? CompanyId { get; set; }

    /// <summary>The number of the order above it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? ParentOrderId { get; set; }

    /// <summary>Only while the order is in this state, in the vendor's number.</summary>
    [Parameter]
    public string? Status { get; set; }

    /// <summary>Waybill number of the return.</summary>
    [Parameter]
    public string? WaybillNo { get; set; }

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmOrder), typeof(CrmReturn)];

    private protected override ReturnQuery Query() => new()
    {
        OrderId = Text.Given(OrderId),
        CompanyId = Text.Given(CompanyId),
        ParentOrderId = Text.Given(ParentOrderId),
        Status = Text.Given(Status),
        WaybillNo = Text.Given(WaybillNo),
    };
}
