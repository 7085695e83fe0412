namespace CrmTools.Sandbox.Fkw;

/// <summary>3.4 POST order/ship: a paid order is shipped.</summary>
internal sealed class OrderShip : IFkwOperation
{
    public string Path => "order/ship";

    public string Method => "POST";

    public string MethodName => "shipOrder";

    public bool Writes => true;

    public SandboxReply Run(FkwState state, FkwInput input, FkwReplies replies)
    {
        lock (state.Gate)
        {
            var order = state.Orders.Get(input.Required("order_id"));
            var (number, name) = FkwWaybillInput.Read(input);
            if (order.Status != FkwOrderStates.WaitSellerShip) throw FkwRefusal.State("订单状态不允许发货");
            state.Orders.Put(order with { Status = FkwOrderStates.Shipped, WaybillNo = number, LogisticsName = name, ModifiedAt = state.Now });
            state.Record(Path, order.Id, mark: number);
            return replies.Success("操作成功");
        }
    }
}
