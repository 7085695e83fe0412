using CrmTools.Core.Checking;
using CrmTools.Core.Journal;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>7. Reminders of an order. The timestamp that tells one from another is made from the operation key.</summary>
[Operation(typeof(OrderReminder), "Remind")]
internal sealed class ChetongguiReminders(ChetongguiClient client, ChetongguiSettings settings) : IWrites<OrderReminder, CrmResult>
{
    private readonly Addition _remind = client.Inner.Adds(new Addition(client.Operations.Remind, ChetongguiClient.Sent("order_ID")));
    private readonly Addition _end = client.Inner.Adds(new Addition(client.Operations.EndReminder, ChetongguiClient.Sent("order_ID")));

    private const string UsualMessage = "您有新订单";

    public PreparedWrite<CrmResult> Prepare(OrderReminder request)
    {
        var order = Check.Required(request.OrderId, "OrderId", () => VendorStrings.GiveOrderNumber);
        var receiver = Check.Required(request.ReceiverId, "ReceiverId", () => ChetongguiStrings.GiveRemindedCompany);
        if (request.MessageType < 1) throw CrmError.Invalid("MessageType", VendorStrings.FormatNotAboveZero(request.MessageType), ChetongguiStrings.LeaveOutForOne);
        var key = OperationKeys.Take(request.OperationKey);
        var fields = new ChetongguiFields()
            .Number("type", request.MessageType)
            .Text("sender", client.Company(request.SenderId, "SenderId"))
            .Text("receiver", receiver)
            .Text("message", request.Message ?? UsualMessage)
            .Text("order_ID", order)
            .Number("op_type", (int)(request.Cancel ? ChetongguiOpType.Delete : ChetongguiOpType.Add))
            .Text("timestamp", ChetongguiTimestamp.Of(client.Connection, key, 0, settings.TimestampDigits))
            .Others(request.Property);
        var call = new Call(request.Cancel ? client.Operations.EndReminder : client.Operations.Remind)
        {
            Body = fields.InParam(),
            Key = key,
            Subject = () => VendorStrings.FormatOrder(order),
        };
        return client.Adds(
            request.Cancel ? _end : _remind, call, key, VendorStrings.FormatOrder(order), request.Cancel ? ChetongguiStrings.FormatEndReminder(receiver) : ChetongguiStrings.FormatRemind(receiver));
    }
}
