using CrmTools.Core.Checking;
using CrmTools.Core.Paging;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>13. Looking at a return and 14. confirming it.</summary>
[Operation(typeof(ReturnQuery), "Return")]
[Operation(typeof(ReturnConfirmation), "ConfirmReturn")]
internal sealed class ChetongguiReturns(ChetongguiClient client, ChetongguiSettings settings)
    : IReads<ReturnQuery, CrmReturn>, IWrites<ReturnConfirmation, CrmResult>
{
    private readonly Addition _confirm = client.Settled(
        new Addition(
            client.Operations.ConfirmReturn,
            (call, accepted) => ChetongguiClient.Id(ChetongguiJson.Default.ChetongguiReturnWire, wire => wire.OrderId)(call, accepted) ?? ChetongguiClient.Field(call, "order_id")) { Effect = _ => new Effect(CrmOperationKind.OrderChange) },
        addition =>
        {
            // No document says that a confirmation changes the status, so that it is unchanged proves nothing.
            var change = new StateChange(() => ChetongguiStrings.ReturnStatus, (call, log, stop) => StatusAsync(client, call, log, stop), (_, status) => status == settings.ReturnedStatus)
            {
                IsSilent = true,
                Id = call => ChetongguiClient.Field(call, "order_id"),
            };
            return change.Settles(addition);
        });

    public IAsyncEnumerable<Page<CrmReturn>> Read(ReturnQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        Check.Required(query.OrderId ?? query.ParentOrderId, "OrderId", () => ChetongguiStrings.GiveOrderOrParent);
        var fields = Fields(query.CompanyId, query.ParentOrderId, query.OrderId, query.Status, query.WaybillNo);
        var call = new Call(client.Operations.Return) { Body = fields.InParam(), Subject = () => VendorStrings.FormatOrder(query.OrderId ?? query.ParentOrderId) };
        return Pages.One(async () => Map(await client.GetAsync(call, ChetongguiJson.Default.ChetongguiReturnWire, log, cancellation), query));
    }

    public PreparedWrite<CrmResult> Prepare(ReturnConfirmation request)
    {
        var order = Check.Required(request.OrderId, "OrderId", () => ChetongguiStrings.GiveOrderNumber);
        var product = Check.Required(request.ProductId, "ProductId", () => ChetongguiStrings.GiveReturnedProduct);
        var fields = Fields(request.CompanyId, request.ParentOrderId, order, request.Status, request.WaybillNo)
            .Text("goods_id", product)
            .Text("logistics_status", request.LogisticsStatus)
            .Number("op_type", (int)ChetongguiOpType.ConfirmReturn)
            .Others(request.Property);
        var call = new Call(client.Operations.ConfirmReturn)
        {
            // In the document the braces around these fields have no name.
            Body = settings.IsReturnFlat ? fields.Body : fields.InParam(),
            Subject = () => VendorStrings.FormatOrder(order),
        };
        return client.Adds(_confirm, call, request.OperationKey, VendorStrings.FormatOrder(order), ChetongguiStrings.FormatConfirmReturn(product));
    }

    private static async Task<string?> StatusAsync(ChetongguiClient client, Call call, ICallLog log, CancellationToken cancellation)
    {
        // Asked without the waybill and status that may have changed with it.
        var fields = new ChetongguiFields()
            .Text("companyID", ChetongguiClient.Field(call, "companyID"))
            .Text("order_PID", ChetongguiClient.Field(call, "order_PID"))
            .Text("order_id", ChetongguiClient.Field(call, "order_id"));
        var query = new Call(client.Operations.Return) { Body = fields.InParam(), Subject = call.Subject };
        return (await client.TryGetAsync(query, ChetongguiJson.Default.ChetongguiReturnWire, log, cancellation))?.OrderStatus;
    }

    private ChetongguiFields Fields(string? company, string? parent, string? order, string? status, string? waybill) => new ChetongguiFields()
        .Text("companyID", client.Company(company, "CompanyId"))
        .Text("order_PID", parent)
        .Text("order_id", order)
        .Text("order_status", status)
        .Text("logistics_order", waybill);

    private CrmReturn Map(ChetongguiReturnWire wire, ReturnQuery query) => new()
    {
        Connection = client.Connection,
        OrderId = wire.OrderId ?? query.OrderId,
        ParentOrderId = wire.OrderPid ?? query.ParentOrderId,
        CompanyId = wire.CompanyId,
        CompanyName = wire.CompanyName,
        Status = wire.OrderStatus,
        WaybillNo = wire.LogisticsOrder,
        LogisticsStatus = wire.LogisticsStatus,
        BuyerId = wire.BuyerId,
        BuyerName = wire.BuyerName,
        BuyerTel = wire.BuyerTel,
        Extra = ExtraFields.From(wire.Extra),
    };
}
