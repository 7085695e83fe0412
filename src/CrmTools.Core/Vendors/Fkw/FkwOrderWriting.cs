using System.Text.Json.Nodes;
using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Journal;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>order/pay (3.3), order/ship (3.4), order/complete (3.5) and order/cancel (3.6). Of each only the order's state tells whether it happened.</summary>
[Operation(typeof(OrderPaymentConfirmation), "order/pay")]
[Operation(typeof(ShipmentCreation), "order/ship")]
[Operation(typeof(OrderCompletion), "order/complete")]
[Operation(typeof(OrderCancellation), "order/cancel")]
internal sealed class FkwOrderWriting(VendorClient client, FkwOrderLook look) : IWrites<OrderPaymentConfirmation, CrmResult>, IWrites<ShipmentCreation, CrmResult>,
    IWrites<OrderCompletion, CrmResult>, IWrites<OrderCancellation, CrmResult>
{
    private readonly Addition _pay = client.Adds(look.Pay(new Addition(FkwOperations.PayOrder, FkwWrite.Id) { Effect = _ => new Effect(CrmOperationKind.OrderChange) }));
    private readonly Addition _ship = client.Adds(look.Ship(new Addition(FkwOperations.ShipOrder, FkwWrite.Id) { Effect = _ => new Effect(CrmOperationKind.Shipment) }));
    private readonly Addition _complete = client.Adds(look.Complete(new Addition(FkwOperations.CompleteOrder, FkwWrite.Id) { Effect = _ => new Effect(CrmOperationKind.OrderChange) }));
    private readonly Addition _cancel = client.Adds(look.Cancel(new Addition(FkwOperations.CancelOrder, FkwWrite.Id) { Effect = _ => new Effect(CrmOperationKind.OrderChange) }));

    public PreparedWrite<CrmResult> Prepare(OrderPaymentConfirmation request) =>
        Write(_pay, FkwStrings.MarkAsPaid, request.Id, "Id", request.OperationKey, []);

    public PreparedWrite<CrmResult> Prepare(OrderCancellation request) =>
        Write(_cancel, "Cancel", request.Id, "Id", request.OperationKey, []);

    public PreparedWrite<CrmResult> Prepare(ShipmentCreation request)
    {
        RefuseOthers(request);
        var waybill = FkwWaybill.Required(request.WaybillNo, request.LogisticsCode, request.LogisticsName);
        FkwWaybill.Others(waybill, request.Property);
        return Write(_ship, FkwStrings.FormatShipWith(FkwWaybill.Shown(waybill)), request.OrderId, "OrderId", request.OperationKey, waybill);
    }

    public PreparedWrite<CrmResult> Prepare(OrderCompletion request)
    {
        var isShipped = request.WaybillNo is null && request.LogisticsCode is null && request.LogisticsName is null;
        var waybill = isShipped ? [] : FkwWaybill.Required(request.WaybillNo, request.LogisticsCode, request.LogisticsName);
        var action = isShipped ? "Complete" : FkwStrings.FormatShipWithAndComplete(FkwWaybill.Shown(waybill));
        FkwWaybill.Others(waybill, request.Property);
        return Write(_complete, action, request.Id, "Id", request.OperationKey, waybill);
    }

    private PreparedWrite<CrmResult> Write(Addition addition, string action, string? order, string field, string? key, JsonObject others)
    {
        var id = Check.Required(order, field, () => FkwStrings.GiveOrderId);
        others["order_id"] = id;
        var call = new Call(addition.Endpoint) { Body = others, Key = OperationKeys.Take(key), Subject = () => VendorStrings.FormatOrder(id) };
        return new PreparedWrite<CrmResult>
        {
            Target = VendorStrings.FormatTargetOrder(client.Connection.Name, id),
            Action = action,
            Lane = $"order {id}",
            SendAsync = (log, stop) => client.WriteOnceAsync(addition, call, log, stop),
        };
    }

    private static void RefuseOthers(ShipmentCreation request)
    {
        (string? Value, string Field)[] others =
        [
            (request.LogisticsId, "LogisticsId"), (request.CourierId, "CourierId"), (request.CourierName, "CourierName"), (request.CourierTel, "CourierTel"),
            (request.SenderId, "SenderId"), (request.SenderName, "SenderName"), (request.SenderTel, "SenderTel"), (request.SenderAddress, "SenderAddress"),
            (request.ReceiverId, "ReceiverId"), (request.ReceiverName, "ReceiverName"), (request.ReceiverTel, "ReceiverTel"),
            (request.ReceiverAddress, "ReceiverAddress"),
        ];
        foreach (var (value, field) in others)
            Check.NotUsed(FkwVendor.Id, value, field, () => FkwStrings.TakesWaybill);
    }
}
