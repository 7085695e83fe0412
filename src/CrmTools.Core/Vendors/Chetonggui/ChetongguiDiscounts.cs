using System.Globalization;
using CrmTools.Core.Checking;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>6. Discounts for customer relations. On the wire 98.5 per cent is 9850.</summary>
[Operation(typeof(DiscountQuery), "Discount (op_type 4)")]
[Operation(typeof(DiscountCreation), "Discount (op_type 1)")]
[Operation(typeof(DiscountChange), "Discount (op_type 3)")]
[Operation(typeof(DiscountRemoval), "Discount (op_type 2)")]
internal sealed class ChetongguiDiscounts(ChetongguiClient client)
    : IReads<DiscountQuery, CrmDiscount>, IWrites<DiscountCreation, CrmResult>, IWrites<DiscountChange, CrmResult>, IWrites<DiscountRemoval, CrmResult>
{
    private readonly Addition _add = client.Settled(
        new Addition(client.Operations.Discount.Add, (_, _) => null),
        new ListChange(() => ChetongguiStrings.DiscountsLikeIt, (call, log, stop) => LikeAsync(client, call, log, stop)) { Id = (_, _) => null }.Settles);

    public IAsyncEnumerable<Page<CrmDiscount>> Read(DiscountQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        var fields = Fields(query.EnterpriseId, query.RelationId, query.ProductId);
        var call = new Call(client.Operations.Discount.List) { Body = fields.InParam(ChetongguiOpType.Query) };
        return client.List(call, ChetongguiJson.Default.ChetongguiDiscountWire, Map, options, log, cancellation);
    }

    public PreparedWrite<CrmResult> Prepare(DiscountCreation request)
    {
        var (relation, product, subject) = Key(request.RelationId, request.ProductId);
        var discount = Discount(request.Discount);
        var fields = Fields(request.EnterpriseId, relation, product).Number("discount", discount).Others(request.Property);
        var call = new Call(client.Operations.Discount.Add) { Body = fields.InParam(ChetongguiOpType.Add), Subject = () => subject };
        return client.Adds(_add, call, request.OperationKey, subject, ChetongguiStrings.FormatAddDiscount($"{request.Discount:0.##}"));
    }

    public PreparedWrite<CrmResult> Prepare(DiscountChange request)
    {
        var (relation, product, subject) = Key(request.RelationId, request.ProductId);
        var discount = Discount(request.Discount);
        var fields = Fields(request.EnterpriseId, relation, product).Number("discount", discount).Others(request.Property);
        var call = new Call(client.Operations.Discount.Change) { Body = fields.InParam(ChetongguiOpType.Change), Subject = () => subject };
        return client.Replaces(call, subject, ChetongguiStrings.FormatChangeDiscount($"{request.Discount:0.##}"), null);
    }

    public PreparedWrite<CrmResult> Prepare(DiscountRemoval request)
    {
        var (relation, product, subject) = Key(request.RelationId, request.ProductId);
        var fields = Fields(request.EnterpriseId, relation, product).Others(request.Property);
        var call = new Call(client.Operations.Discount.Change) { Body = fields.InParam(ChetongguiOpType.Delete), Subject = () => subject };
        return client.Replaces(call, subject, ChetongguiStrings.DeleteDiscount, null);
    }

    private static (string Relation, string Product, string Subject) Key(string? relation, string? product)
    {
        var (given, goods) = (Check.Required(relation, "RelationId", () => ChetongguiStrings.GiveRelationNumber), Check.Required(product, "ProductId", () => ChetongguiStrings.GiveProductIdOrAllProducts));
        return (given, goods, ChetongguiStrings.FormatRelationAndProduct(given, goods));
    }

    private static int Discount(decimal? percent) =>
        ChetongguiCheck.Hundredths(percent, "Discount") ?? throw CrmError.Invalid("Discount", CommonStrings.NothingGiven, ChetongguiStrings.GiveDiscount);

    private static Task<ListReading> LikeAsync(ChetongguiClient client, Call call, ICallLog log, CancellationToken cancellation)
    {
        var (relation, goods) = (ChetongguiClient.Field(call, "relation_ID"), ChetongguiClient.Field(call, "goods_ID"));
        var discount = decimal.Parse(ChetongguiClient.Field(call, "discount")!, CultureInfo.InvariantCulture);
        var query = new ChetongguiFields()
            .Text("enterprise_ID", ChetongguiClient.Field(call, "enterprise_ID")).Text("relation_ID", relation).Text("goods_ID", goods).InParam(ChetongguiOpType.Query);
        return client.AllAsync(
            new Call(client.Operations.Discount.List) { Body = query }, ChetongguiJson.Default.ChetongguiDiscountWire,
            row => row.RelationId == relation && row.GoodsId == goods && row.Discount == discount, row => $"{row.RelationId}/{row.GoodsId}", log, cancellation);
    }

    private ChetongguiFields Fields(string? enterprise, string? relation, string? product) => new ChetongguiFields()
        .Text("enterprise_ID", client.Company(enterprise, "EnterpriseId"))
        .Text("relation_ID", relation)
        .Text("goods_ID", product);

    private CrmDiscount Map(ChetongguiDiscountWire wire) => new()
    {
        Connection = client.Connection,
        EnterpriseId = wire.EnterpriseId,
        RelationId = wire.RelationId,
        RelationName = wire.RelationName,
        ProductId = wire.GoodsId,
        ProductName = wire.GoodsName,
        Discount = wire.Discount / 100,
        Extra = ExtraFields.From(wire.Extra),
    };
}
