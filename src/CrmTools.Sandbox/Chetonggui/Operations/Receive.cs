using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>11. 收货</summary>
internal sealed class Receive : IChetongguiOperation
{
    public string Name => "Receive";

    public bool Writes(ChetongguiInput input) => true;

    public JsonObject Run(ChetongguiState state, ChetongguiUser? user, ChetongguiInput input)
    {
        var param = input.Param;
        var order = state.Order(param.Required("order_id"), user!.CompanyId);
        if (param.Required("status") != "55") throw new ChetongguiRefusal("失败,status必须是55");
        if (order.Status != ChetongguiOrder.Shipped) throw new ChetongguiRefusal("失败,订单状态不允许收货");
        var shipment = order.Shipment!.DeepClone().AsObject();
        if (param.Text("logistics_order") is { } waybill && waybill != shipment["logistics_order"]?.ToString()) throw new ChetongguiRefusal("失败,物流单号不存在");
        shipment["status"] = ChetongguiOrder.Received;
        state.Orders.Put(order with { Status = ChetongguiOrder.Received, Shipment = shipment });
        state.Record(Name, order.Id);
        return new JsonObject { ["msg"] = "成功" };
    }
}
