using System.Text.Json.Nodes;
using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Journal;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>
/// posorder.add (1.5.10). The field names of its table are right, the descriptions slip by a row. Required texts that a till does not know are
/// sent empty; a price per line (<c>total_price</c>), which real servers require, is always sent.
/// </summary>
[Operation(typeof(OrderCreation), "posorder.add")]
internal sealed class OnexPosOrders(VendorClient client, OnexOperations operations) : IWrites<OrderCreation, CrmResult>
{
    private readonly Addition _add = client.Adds(new Addition(operations.AddPosOrder, OnexWrite.Id(wire => wire.Tid)) { Effect = Amount, RefusalProves = OnexProof.IsNotThere });

    public PreparedWrite<CrmResult> Prepare(OrderCreation request)
    {
        var order = OnexPosOrder.Check(request, client.Time.GetUtcNow());
        var fields = new OnexFields()
            .Text("order_bn", order.Id, "Id")
            .Text("shop_node_id", order.ShopId, "ShopId")
            .Text("uname", order.UserName, "UserName")
            .Time("buy_time", order.CreatedAt)
            .Flag("is_refund", order.RefundOrderId is not null)
            .Text("refund_order_bn", order.RefundOrderId, "RefundOrderId")
            .Number("order_amount", order.Amount)
            .Text("order_status", order.Status, "Status")
            .Number("pay_status", (int?)order.PaymentStatus)
            .Number("ship_status", (int?)order.ShipmentStatus)
            .Text("payment", order.PaymentMethod, "PaymentMethod")
            .Text("shipping", order.ShippingMethod, "ShippingMethod")
            .Number("item_amount", order.Item.Sum(line => line.Amount))
            .Number("shipping_fee", order.ShippingFee)
            .Text("consignee", order.Consignee, "Consignee")
            .Text("consignee_state", order.State ?? "", "State")
            .Text("consignee_city", order.City ?? "", "City")
            .Text("consignee_area", order.District ?? "", "District")
            .Text("consignee_address", order.Address ?? "", "Address")
            .Text("consignee_zip", order.Zip ?? "", "Zip")
            .Text("consignee_mobile", Check.Mobile(order.Mobile) ?? "", "Mobile")
            .Text("consignee_telephone", order.Telephone ?? "", "Telephone")
            .Number("pay_money", order.Paid)
            .Text("contact", order.Contact, "Contact")
            .Time("pay_time", order.PaidAt)
            .Time("delivery_time", order.DeliveredAt)
            .Time("finish_time", order.FinishedAt)
            .Text("soure_shop", order.SourceShop, "SourceShop")
            .Text("consumer_terminal", order.SourceTerminal, "SourceTerminal")
            .Text("op_name", order.OperatorName ?? "", "OperatorName")
            .Text("buy_msg", order.BuyerMessage ?? "", "BuyerMessage")
            .Text("buy_remark", order.BuyerRemark ?? "", "BuyerRemark");
        fields.Body["order_items"] = new JsonArray([.. order.Item.Select(line => Line(fields, line))]);
        fields.Others(order.Property);

        var call = new Call(operations.AddPosOrder)
        {
            Body = fields.Body,
            Key = OperationKeys.Take(request.OperationKey ?? $"{order.Id}/{order.SourceShop}/{order.SourceTerminal}"),
            Fingerprint = Fingerprint(fields.Body, request),
            Subject = () => VendorStrings.FormatOrder(order.Id),
        };
        return new PreparedWrite<CrmResult>
        {
            Target = VendorStrings.FormatTargetOrder(client.Connection.Name, order.Id),
            Action = OnexStrings.FormatPostOrder($"{order.Amount:0.00}", order.UserName),
            Lane = $"order {order.Id}",
            Warnings = fields.Warnings,
            SendAsync = (log, stop) => client.WriteOnceAsync(_add, call, log, stop),
        };
    }

    private static Effect Amount(Call call) => new(CrmOperationKind.Order, call.Field("is_refund") is "true" or "1" ? -call.Number("order_amount") : call.Number("order_amount"));

    // Times that were filled in are those of the call, and differ each time the same order is posted.
    private static string Fingerprint(JsonObject body, OrderCreation given)
    {
        var same = (JsonObject)body.DeepClone();
        if (given.CreatedAt is null) same.Remove("buy_time");
        if ((given.PaidAt ?? given.CreatedAt) is null) same.Remove("pay_time");
        if ((given.DeliveredAt ?? given.CreatedAt) is null) same.Remove("delivery_time");
        if ((given.FinishedAt ?? given.CreatedAt) is null) same.Remove("finish_time");
        return same.ToJsonString();
    }

    private static JsonObject Line(OnexFields order, OrderLine line) => new()
    {
        ["goods_bn"] = order.Node(line.ProductId, "Item.ProductId"),
        ["bn"] = order.Node(line.ProductCode, "Item.ProductCode"),
        ["name"] = order.Node(line.Title, "Item.Title"),
        ["nums"] = order.Node(line.Quantity, "Item.Quantity"),
        ["price"] = order.Node(line.Price, "Item.Price"),
        ["total_price"] = order.Node(line.Amount, "Item.Amount"),
    };
}
