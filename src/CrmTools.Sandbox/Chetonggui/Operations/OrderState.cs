using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>9. 订单查询: op_type 1 accepts, 4 queries.</summary>
internal sealed class OrderState : IChetongguiOperation
{
    public string Name => "Order";

    public bool Writes(ChetongguiInput input) => input.OpType != 4;

    public JsonObject Run(ChetongguiState state, ChetongguiUser? user, ChetongguiInput input)
    {
        var param = input.Param;
        var company = param.Required("companyID");
        if (company != user!.CompanyId) throw new ChetongguiRefusal("没有该企业的权限");
        var order = state.Order(param.Required("order_id"), company);
        switch (param.Required("op_type"))
        {
            case "1":
                if (!order.Sellers.Contains(company)) throw new ChetongguiRefusal("接单失败,只有卖方可以接单");
                if (order.Status != ChetongguiOrder.Placed) throw new ChetongguiRefusal("接单失败,订单状态不允许");
                order = order with { Status = ChetongguiOrder.Accepted };
                state.Orders.Put(order);
                state.Record("AcceptOrder", order.Id);
                return Reply("接单成功!", company, order);
            case "4": return Reply("操作成功!", company, order);
            default: throw new ChetongguiRefusal("op_type错误");
        }
    }

    private static JsonObject Reply(string message, string company, ChetongguiOrder order) =>
        new() { ["msg"] = message, ["companyID"] = company, ["order_ID"] = order.Id, ["order_status"] = order.Status };
}
