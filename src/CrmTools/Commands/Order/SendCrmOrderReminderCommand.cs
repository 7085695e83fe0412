using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Order;

/// <summary>Reminds a company of an order, or ends the reminder (CheTongGui 7). Nothing tells later whether a lost request arrived.</summary>
[Cmdlet(VerbsCommunications.Send, "CrmOrderReminder", SupportsShouldProcess = true)]
[OutputType(typeof(CrmResult))]
public sealed class SendCrmOrderReminderCommand : FieldsCmdlet<OrderReminder>
{
    /// <summary>The order's number.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? OrderId { get; set; }

    /// <summary>Company id of the one who is reminded.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? ReceiverId { get; set; }

    /// <summary>Company id of the one who reminds; the one that signed in when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? SenderId { get; set; }

    /// <summary>What is read there; 您有新订单 when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Message { get; set; }

    /// <summary>The vendor's number of the kind of message; usually 1.</summary>
    [Parameter]
    [WholeNumber]
    public int MessageType { get; set; } = 1;

    /// <summary>Ends the reminder.</summary>
    [Parameter]
    public SwitchParameter Cancel { get; set; }

    /// <summary>Your reference of this write; the same one is never applied twice.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? OperationKey { get; set; }

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmOrder)];

    private protected override OrderReminder Request() => new()
    {
        OrderId = Text.Given(OrderId),
        ReceiverId = Field(nameof(ReceiverId), ReceiverId),
        SenderId = Field(nameof(SenderId), SenderId),
        Message = Field(nameof(Message), Message),
        MessageType = MessageType,
        Cancel = Cancel,
        Property = PlainValues.From(Property),
        OperationKey = Text.Given(OperationKey),
    };
}
