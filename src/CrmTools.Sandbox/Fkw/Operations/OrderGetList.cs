namespace CrmTools.Sandbox.Fkw;

/// <summary>3.2 GET order/getList: a page of the orders of some states in a range of times, none older than three months.</summary>
internal sealed class OrderGetList : IFkwOperation
{
    public string Path => "order/getList";

    public string Method => "GET";

    public string MethodName => "getOrderList";

    public SandboxReply Run(FkwState state, FkwInput input, FkwReplies replies)
    {
        var (page, size) = input.Page();
        var states = (input.Text("status") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (states.Except(FkwOrderStates.All).Any()) throw FkwRefusal.Wrong("status");
        var type = input.Text("time_type") ?? "created";
        if (type is not ("created" or "modified")) throw FkwRefusal.Wrong("time_type");
        var oldest = state.Now.AddMonths(-3);
        var from = input.Time("time_from") ?? oldest;
        var to = input.Time("time_to") ?? state.Now;
        if (from < oldest) throw FkwRefusal.Bad("不允许获取三个月前的订单");
        lock (state.Gate)
        {
            var orders = state.Orders.Find(states, type == "modified", from, to);
            return replies.Success("查询成功", writer =>
            {
                writer.WriteStartArray(state.Dialect.OrdersInList ? "orders" : "order_list");
                foreach (var order in orders.Skip((int)Math.Min(int.MaxValue, (long)(page - 1) * size)).Take(size))
                    FkwOrderBody.Write(writer, order, state.Dialect);
                writer.WriteEndArray();
                writer.WriteNumber("total", orders.Count);
            });
        }
    }
}
