using CrmTools.Core.Checking;
using CrmTools.Core.Paging;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>9. One order's state, and accepting it. The document names one op_type, 1 for accepting; 4 is what queries elsewhere.</summary>
[Operation(typeof(OrderQuery), "Order")]
[Operation(typeof(OrderAcceptance), "Order (op_type 1)")]
internal sealed class ChetongguiOrders(ChetongguiClient client, ChetongguiSettings settings)
    : IReads<OrderQuery, CrmOrder>, IWrites<OrderAcceptance, CrmResult>
{
    private readonly Addition _accept = client.Settled(
        new Addition(
            client.Operations.AcceptOrder,
            (call, accepted) => ChetongguiClient.Id(ChetongguiJson.Default.ChetongguiOrderWire, wire => wire.OrderId)(call, accepted) ?? ChetongguiClient.Field(call, "order_id")) { Effect = _ => new Effect(CrmOperationKind.OrderChange) },
        new StateChange(() => VendorStrings.OrderStatus, (call, log, stop) => StatusAsync(client, settings, call, log, stop), (_, status) => status == settings.AcceptedStatus)
        {
            Id = call => ChetongguiClient.Field(call, "order_id"),
        }.Settles);

    public bool Takes(OrderQuery query) => query is
    {
        Id: not null, MemberId: null, CreatedAfter: null, ShopId: null, Status.Count: 0, CreatedBefore: null, ModifiedAfter: null, ModifiedBefore: null,
    };

    public IAsyncEnumerable<Page<CrmOrder>> Read(OrderQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        Check.NotUsed(ChetongguiVendor.Id, query.MemberId, "MemberId", () => ChetongguiStrings.FindsOneOrder);
        Check.NotUsed(ChetongguiVendor.Id, query.CreatedAfter, "CreatedAfter", () => ChetongguiStrings.FindsOneOrder);
        Check.NotUsed(ChetongguiVendor.Id, query.ShopId, "ShopId", () => ChetongguiStrings.FindsOneOrder);
        Check.NotUsed(ChetongguiVendor.Id, query.Status.Count > 0 ? query.Status : null, "Status", () => ChetongguiStrings.FindsOneOrder);
        Check.NotUsed(ChetongguiVendor.Id, query.CreatedBefore, "CreatedBefore", () => ChetongguiStrings.FindsOneOrder);
        Check.NotUsed(ChetongguiVendor.Id, query.ModifiedAfter, "ModifiedAfter", () => ChetongguiStrings.FindsOneOrder);
        Check.NotUsed(ChetongguiVendor.Id, query.ModifiedBefore, "ModifiedBefore", () => ChetongguiStrings.FindsOneOrder);
        var id = Check.Required(query.Id, "Id", () => ChetongguiStrings.GiveOrderNumber);
        var company = client.Company(query.CompanyId, "CompanyId");
        var call = new Call(client.Operations.Order) { Body = Fields(company, id, settings.OrderQueryType).InParam(), Subject = () => VendorStrings.FormatOrder(id) };
        return Pages.One(async () => Map(await client.GetAsync(call, ChetongguiJson.Default.ChetongguiOrderWire, log, cancellation), company, id));
    }

    public PreparedWrite<CrmResult> Prepare(OrderAcceptance request)
    {
        var id = Check.Required(request.Id, "Id", () => ChetongguiStrings.GiveOrderNumber);
        var fields = Fields(client.Company(request.CompanyId, "CompanyId"), id, (int)ChetongguiOpType.Add).Others(request.Property);
        var call = new Call(client.Operations.AcceptOrder) { Body = fields.InParam(), Subject = () => VendorStrings.FormatOrder(id) };
        return client.Adds(_accept, call, request.OperationKey, VendorStrings.FormatOrder(id), ChetongguiStrings.AcceptOrder);
    }

    private static async Task<string?> StatusAsync(ChetongguiClient client, ChetongguiSettings settings, Call call, ICallLog log, CancellationToken cancellation)
    {
        var fields = Fields(ChetongguiClient.Field(call, "companyID")!, ChetongguiClient.Field(call, "order_id")!, settings.OrderQueryType);
        var query = new Call(client.Operations.Order) { Body = fields.InParam(), Subject = call.Subject };
        return (await client.TryGetAsync(query, ChetongguiJson.Default.ChetongguiOrderWire, log, cancellation))?.OrderStatus;
    }

    private static ChetongguiFields Fields(string company, string id, int type) => new ChetongguiFields()
        .Text("companyID", company).Text("order_id", id).Number("op_type", type);

    private CrmOrder Map(ChetongguiOrderWire wire, string company, string id) => new()
    {
        Connection = client.Connection,
        Id = wire.OrderId ?? id,
        CompanyId = wire.CompanyId ?? company,
        Status = wire.OrderStatus,
        Extra = ExtraFields.From(wire.Extra),
    };
}
