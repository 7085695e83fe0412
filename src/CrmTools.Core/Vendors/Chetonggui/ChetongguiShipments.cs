using CrmTools.Core.Checking;
using CrmTools.Core.Paging;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>10. Shipping, 11. receiving and 12. looking at a shipment.</summary>
[Operation(typeof(ShipmentQuery), "Shipment")]
[Operation(typeof(ShipmentCreation), "Ship")]
[Operation(typeof(ShipmentReceipt), "Receive")]
internal sealed class ChetongguiShipments(ChetongguiClient client, ChetongguiSettings settings)
    : IReads<ShipmentQuery, CrmShipment>, IWrites<ShipmentCreation, CrmResult>, IWrites<ShipmentReceipt, CrmResult>
{
    private readonly Addition _ship = client.Inner.Adds(new Addition(client.Operations.Ship, ChetongguiClient.Sent("logistics_order"))
    {
        Look = new ChetongguiShipmentLook(client, settings).LookAsync,
        Effect = _ => new Effect(CrmOperationKind.Shipment),
    });

    private readonly Addition _receive = client.Settled(
        new Addition(client.Operations.Receive, ChetongguiClient.Sent("order_id")) { Effect = _ => new Effect(CrmOperationKind.OrderChange) },
        new StateChange(() => ChetongguiStrings.ShipmentStatus, (call, log, stop) => StatusAsync(client, call, log, stop), (_, status) => status == $"{Received}")
        {
            Id = call => ChetongguiClient.Field(call, "order_id"),
        }.Settles);

    private const int Shipped = 50;
    private const int Received = 55;

    public IAsyncEnumerable<Page<CrmShipment>> Read(ShipmentQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        var order = Check.Required(query.OrderId, "OrderId", () => VendorStrings.GiveOrderNumber);
        var fields = Waybill(order, query.LogisticsId, query.LogisticsName, query.WaybillNo).Number("op_type", (int)ChetongguiOpType.Query);
        var call = new Call(client.Operations.Shipment) { Body = fields.InParam(), Subject = () => VendorStrings.FormatOrder(order) };
        return Pages.One(async () => Map(await client.GetAsync(call, ChetongguiJson.Default.ChetongguiShipmentWire, log, cancellation), order));
    }

    public PreparedWrite<CrmResult> Prepare(ShipmentCreation request)
    {
        var order = Check.Required(request.OrderId, "OrderId", () => VendorStrings.GiveOrderNumber);
        var waybill = Check.Required(request.WaybillNo, "WaybillNo", () => ChetongguiStrings.GiveWaybill);
        Check.Required(request.LogisticsId ?? request.LogisticsName, "LogisticsId", () => ChetongguiStrings.GiveCarrier);
        Check.NotUsed(ChetongguiVendor.Id, request.LogisticsCode, "LogisticsCode", () => ChetongguiStrings.CarriersByIdAndName);
        var fields = Waybill(order, request.LogisticsId, request.LogisticsName, waybill)
            .Text("logistics_user_ID", request.CourierId)
            .Text("logistics_user_name", request.CourierName)
            .Text("logistics_user_tel", request.CourierTel)
            .Text("sender_ID", request.SenderId)
            .Text("sender_name", request.SenderName)
            .Text("sender_tel", request.SenderTel)
            .Text("sender_address", request.SenderAddress)
            .Text("receiver_ID", request.ReceiverId)
            .Text("receiver_name", request.ReceiverName)
            .Text("receiver_tel", request.ReceiverTel)
            .Text("receiver_address", request.ReceiverAddress)
            .Number("status", Shipped)
            .Others(request.Property);
        var call = new Call(client.Operations.Ship) { Body = fields.InParam(), Subject = () => VendorStrings.FormatOrder(order) };
        return client.Adds(_ship, call, request.OperationKey, VendorStrings.FormatOrder(order), ChetongguiStrings.FormatShipWith(request.LogisticsName ?? request.LogisticsId, waybill));
    }

    public PreparedWrite<CrmResult> Prepare(ShipmentReceipt request)
    {
        var order = Check.Required(request.OrderId, "OrderId", () => VendorStrings.GiveOrderNumber);
        var fields = Waybill(order, request.LogisticsId, request.LogisticsName, request.WaybillNo).Number("status", Received).Others(request.Property);
        var call = new Call(client.Operations.Receive) { Body = fields.InParam(), Subject = () => VendorStrings.FormatOrder(order) };
        return client.Adds(_receive, call, request.OperationKey, VendorStrings.FormatOrder(order), ChetongguiStrings.ConfirmReceipt);
    }

    /// <summary>The query for the shipment of the order that a write is about.</summary>
    public static Call Query(ChetongguiClient client, Call call)
    {
        var fields = new ChetongguiFields().Text("order_id", ChetongguiClient.Field(call, "order_id")).Number("op_type", (int)ChetongguiOpType.Query);
        return new Call(client.Operations.Shipment) { Body = fields.InParam(), Subject = call.Subject };
    }

    private static async Task<string?> StatusAsync(ChetongguiClient client, Call call, ICallLog log, CancellationToken cancellation) =>
        (await client.TryGetAsync(Query(client, call), ChetongguiJson.Default.ChetongguiShipmentWire, log, cancellation))?.Status;

    private static ChetongguiFields Waybill(string order, string? id, string? name, string? waybill) => new ChetongguiFields()
        .Text("order_id", order).Text("logistics_ID", id).Text("logistics_name", name).Text("logistics_order", waybill);

    private CrmShipment Map(ChetongguiShipmentWire wire, string order) => new()
    {
        Connection = client.Connection,
        OrderId = wire.OrderId ?? order,
        WaybillNo = wire.LogisticsOrder,
        LogisticsId = wire.LogisticsId,
        LogisticsName = wire.LogisticsName,
        Status = wire.Status,
        Message = wire.Message,
        CourierId = wire.LogisticsUserId,
        CourierName = wire.LogisticsUserName,
        CourierTel = wire.LogisticsUserTel,
        SenderId = wire.SenderId,
        SenderName = wire.SenderName,
        SenderTel = wire.SenderTel,
        SenderAddress = wire.SenderAddress,
        ReceiverId = wire.ReceiverId,
        ReceiverName = wire.ReceiverName,
        ReceiverTel = wire.ReceiverTel,
        ReceiverAddress = wire.ReceiverAddress,
        Extra = ExtraFields.From(wire.Extra),
    };
}
