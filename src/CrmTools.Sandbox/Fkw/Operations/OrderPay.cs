namespace CrmTools.Sandbox.Fkw;

/// <summary>3.3 POST order/pay: an order that waits for payment is paid.</summary>
internal sealed class OrderPay : IFkwOperation
{
    public string Path => "order/pay";

    public string Method => "POST";

    public bool Writes => true;

    public SandboxReply Run(FkwState state, FkwInput input, FkwReplies replies)
    {
        lock (state.Gate)
        {
            var order = state.Orders.Get(input.Required("order_id"));
            if (order.Status != FkwOrderStates.WaitBuyerPay) throw FkwRefusal.State("订单状态不允许付款");
            state.Orders.Put(order with { Status = FkwOrderStates.WaitSellerShip, PaidAt = state.Now, ModifiedAt = state.Now });
            state.Record(Path, order.Id, order.Price);
            return replies.Success("操作成功");
        }
    }
}
