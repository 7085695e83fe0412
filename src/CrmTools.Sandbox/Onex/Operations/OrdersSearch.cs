namespace CrmTools.Sandbox.Onex;

/// <summary>taocrm.orders.search: a page of a customer's orders from a time on, newest first.</summary>
internal sealed class OrdersSearch : IOnexOperation
{
    public bool Writes => false;

    public Action<OnexWriter, string> Run(OnexState state, OnexArguments arguments, TimeSpan logLag)
    {
        var memberId = arguments.RequiredInteger("member_id");
        var from = arguments.RequiredTime("start_created_date");
        var shopId = arguments.Text("shop_id") is { Length: > 0 } shop ? shop : null;
        var page = OnexPage.Read(arguments, state.Dialect);
        var member = state.Member(memberId);
        List<OnexOrder> orders;
        lock (state.Gate) orders = state.Orders.Search(member, from, shopId);
        return (writer, root) =>
        {
            writer.StartObject(root);
            writer.StartArray(writer.Dialect.OrdersUnderMember ? "member" : "orders");
            foreach (var order in orders.Skip((int)Math.Min(page.Skip, int.MaxValue)).Take(page.Size)) Write(writer, order);
            writer.EndArray();
            writer.Number("total_result", orders.Count);
            writer.EndObject();
        };
    }

    private static void Write(OnexWriter writer, OnexOrder order)
    {
        writer.StartObject(null);
        writer.Text("order_bn", order.OrderBn);
        writer.Text("status", order.Status);
        writer.Number("pay_status", order.PayStatus);
        writer.Number("ship_status", order.ShipStatus);
        writer.Text("shipping", order.Shipping);
        writer.Text("payment", order.Payment);
        writer.Number("item_num", (long)order.ItemCount);
        writer.Number("skus", order.Skus);
        writer.Time("createtime", order.CreatedAt);
        writer.Time("pay_time", order.PaidAt);
        writer.Time("delivery_time", order.DeliveredAt);
        writer.Text("shop_id", order.ShopId);
        writer.Text("ship_name", order.Consignee);
        writer.Text("ship_area", order.Area);
        writer.Text("ship_addr", order.Address);
        writer.Text("ship_zip", order.Zip);
        writer.Text("ship_tel", order.Telephone);
        writer.Text("ship_mobile", order.Mobile);
        writer.Amount("cost_item", order.ItemAmount);
        writer.Amount("total_amount", order.TotalAmount);
        writer.Amount("pmt_goods", 0);
        writer.Amount("pmt_order", 0);
        writer.Amount("payed", order.Paid);
        writer.Text("custom_mark", order.CustomMark);
        writer.Text("mark_text", order.MarkText);
        writer.EndObject();
    }
}
