using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>10. 发货</summary>
internal sealed class Ship : IChetongguiOperation
{
    public string Name => "Ship";

    public bool Writes(ChetongguiInput input) => true;

    public JsonObject Run(ChetongguiState state, ChetongguiUser? user, ChetongguiInput input)
    {
        var param = input.Param;
        var order = state.Order(param.Required("order_id"), user!.CompanyId);
        var waybill = param.Required("logistics_order");
        if (param.Required("status") != "50") throw new ChetongguiRefusal("失败,status必须是50");
        if (!order.Sellers.Contains(user.CompanyId)) throw new ChetongguiRefusal("失败,只有卖方可以发货");
        if (order.Status != ChetongguiOrder.Accepted) throw new ChetongguiRefusal("失败,订单状态不允许发货");
        state.Orders.Put(order with { Status = ChetongguiOrder.Shipped, Shipment = param.Copy() });
        state.Record(Name, order.Id, 0, waybill);
        return new JsonObject { ["msg"] = "成功" };
    }
}
