namespace CrmTools.Sandbox.Fkw;

/// <summary>3.6 POST order/cancel: an order that was not shipped is cancelled.</summary>
internal sealed class OrderCancel : IFkwOperation
{
    public string Path => "order/cancel";

    public string Method => "POST";

    public bool Writes => true;

    public SandboxReply Run(FkwState state, FkwInput input, FkwReplies replies)
    {
        lock (state.Gate)
        {
            var order = state.Orders.Get(input.Required("order_id"));
            if (order.Status is not (FkwOrderStates.WaitBuyerPay or FkwOrderStates.WaitSellerShip)) throw FkwRefusal.State("订单状态不允许取消");
            state.Orders.Put(order with { Status = FkwOrderStates.Canceled, ModifiedAt = state.Now });
            state.Record(Path, order.Id);
            return replies.Success("操作成功");
        }
    }
}
