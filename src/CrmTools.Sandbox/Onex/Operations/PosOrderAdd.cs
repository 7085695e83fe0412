namespace CrmTools.Sandbox.Onex;

/// <summary>
/// taocrm.posorder.add: a POS order. order_bn, soure_shop (spelt so) and consumer_terminal are its key: the same key returns the order that
/// is there, whatever else is sent.
/// </summary>
internal sealed class PosOrderAdd : IOnexOperation
{
    private static readonly string[] RequiredTexts =
    [
        "payment", "shipping", "consignee", "consignee_state", "consignee_city", "consignee_area", "consignee_address", "consignee_mobile",
        "consignee_telephone", "contact", "pay_time", "delivery_time", "finish_time", "op_name", "buy_msg", "buy_remark",
    ];

    public bool Writes => true;

    public Action<OnexWriter, string> Run(OnexState state, OnexArguments arguments, TimeSpan logLag)
    {
        var order = ReadOrder(arguments, state.Dialect);
        var sourceShop = arguments.RequiredText("soure_shop");
        var terminal = arguments.RequiredText("consumer_terminal");
        var userName = arguments.RequiredText("uname");
        lock (state.Gate)
        {
            var booked = state.Orders.Find(order.OrderBn, sourceShop, terminal);
            if (booked is null)
            {
                var member = Buyer(state, order, userName, terminal);
                booked = order with { Tid = state.Orders.NextTid(state.Now), MemberId = member.MemberId };
                state.Orders.Add(booked, sourceShop, terminal);
                state.Record("posorder.add", member.MemberId, booked.TotalAmount, booked.OrderBn, booked.ShopId);
            }

            return (writer, root) =>
            {
                writer.StartObject(root);
                writer.Text("tid", booked.Tid);
                writer.Number("member_id", booked.MemberId);
                writer.EndObject();
            };
        }
    }

    /// <summary>The customer of that name or mobile; a buyer nobody knows becomes a customer with the order.</summary>
    private static OnexMember Buyer(OnexState state, OnexOrder order, string userName, string terminal) =>
        state.Members.FindByUserName(userName) ?? state.Members.FindByMobile(order.Mobile) ?? state.Members.Add(new()
        {
            Index = 0,
            UserName = userName,
            RealName = order.Consignee,
            Terminal = terminal,
            Address = order.Address,
            Zip = order.Zip,
            Mobile = order.Mobile,
            Telephone = order.Telephone,
            CreatedAt = state.Now,
            UpdatedAt = state.Now,
        });

    private static OnexOrder ReadOrder(OnexArguments arguments, OnexDialect dialect)
    {
        if (!dialect.LenientOrders) Array.ForEach(RequiredTexts, name => arguments.PresentText(name));
        var status = arguments.RequiredText("order_status");
        if (status is not ("active" or "dead" or "finish")) throw arguments.Wrong("order_status", "必须是active、dead或者finish");
        var shop = OnexShop.Find(arguments.RequiredInteger("shop_node_id")) ?? throw OnexRefusal.Business("店铺节点不存在");
        if (arguments.RequiredChoice("is_refund", 0, 1) == 1 && string.IsNullOrEmpty(arguments.Text("refund_order_bn")))
            throw OnexRefusal.Business("冲红订单必须有refund_order_bn");
        var items = arguments.RequiredItems("order_items");
        foreach (var item in items)
        {
            item.RequiredText("goods_bn");
            item.RequiredText("bn");
            item.RequiredText("name");
            item.RequiredAmount("price");
            if (dialect.ItemTotalPriceRequired) item.RequiredAmount("total_price");
        }

        var total = arguments.RequiredAmount("order_amount");
        return new OnexOrder
        {
            Tid = "",
            OrderBn = arguments.RequiredText("order_bn"),
            MemberId = 0,
            ShopId = shop.Id,
            Status = status,
            PayStatus = arguments.RequiredChoice("pay_status", 0, 5),
            ShipStatus = arguments.RequiredChoice("ship_status", 0, 4),
            Shipping = arguments.Text("shipping") ?? "",
            Payment = arguments.Text("payment") ?? "",
            ItemCount = items.Sum(item => item.RequiredAmount("nums")),
            Skus = items.Count,
            CreatedAt = arguments.RequiredTime("buy_time"),
            PaidAt = arguments.Time("pay_time"),
            DeliveredAt = arguments.Time("delivery_time"),
            Consignee = arguments.Text("consignee") ?? "",
            Area = string.Concat(arguments.Text("consignee_state"), arguments.Text("consignee_city"), arguments.Text("consignee_area")),
            Address = arguments.Text("consignee_address") ?? "",
            Zip = arguments.Text("consignee_zip") ?? "",
            Telephone = arguments.Text("consignee_telephone") ?? "",
            Mobile = arguments.Text("consignee_mobile") ?? "",
            ItemAmount = arguments.RequiredAmount("item_amount"),
            TotalAmount = total,
            Paid = arguments.Amount("pay_money") ?? 0,
            CustomMark = arguments.Text("buy_msg") ?? "",
            MarkText = arguments.Text("buy_remark") ?? "",
        };
    }
}
