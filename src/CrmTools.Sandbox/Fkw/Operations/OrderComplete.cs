namespace CrmTools.Sandbox.Fkw;

/// <summary>3.5 POST order/complete: a shipped order is finished, and a paid one with its waybill too.</summary>
internal sealed class OrderComplete : IFkwOperation
{
    public string Path => "order/complete";

    public string Method => "POST";

    public bool Writes => true;

    public SandboxReply Run(FkwState state, FkwInput input, FkwReplies replies)
    {
        lock (state.Gate)
        {
            var order = state.Orders.Get(input.Required("order_id"));
            switch (order.Status)
            {
                case FkwOrderStates.Shipped:
                    state.Orders.Put(order with { Status = FkwOrderStates.Finished, ModifiedAt = state.Now });
                    break;
                case FkwOrderStates.WaitSellerShip:
                    var (number, name) = FkwWaybillInput.Read(input);
                    state.Orders.Put(order with { Status = FkwOrderStates.Finished, WaybillNo = number, LogisticsName = name, ModifiedAt = state.Now });
                    break;
                default:
                    throw FkwRefusal.State("订单状态不允许完成");
            }

            state.Record(Path, order.Id, mark: input.Text("waybill_no"));
            return replies.Success("操作成功");
        }
    }
}
