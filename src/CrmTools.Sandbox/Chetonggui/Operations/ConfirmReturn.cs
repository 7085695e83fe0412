using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>14. 退货确认. The document's braces have no name: the fields are taken in param or beside the credentials.</summary>
internal sealed class ConfirmReturn : IChetongguiOperation
{
    public string Name => "ConfirmReturn";

    public bool Writes(ChetongguiInput input) => true;

    public JsonObject Run(ChetongguiState state, ChetongguiUser? user, ChetongguiInput input)
    {
        var param = input.ParamOrSelf;
        if (param.Required("op_type") != "99") throw new ChetongguiRefusal("退货失败,op_type错误");
        var company = param.Required("companyID");
        var order = state.Order(param.Required("order_id"), company);
        if (company != user!.CompanyId || !order.Sellers.Contains(company)) throw new ChetongguiRefusal("退货失败,没有该企业的权限");
        var goods = param.Required("goods_id");
        if (!order.Goods.Contains(goods)) throw new ChetongguiRefusal("退货失败,商品不存在");
        if (order.Status != ChetongguiOrder.ReturnAsked) throw new ChetongguiRefusal("退货失败,订单状态不允许");
        state.Orders.Put(order with { Status = ChetongguiOrder.Returned });
        state.Record(Name, order.Id, 0, goods);
        return new JsonObject
        {
            ["companyID"] = company,
            ["companyName"] = user.CompanyName,
            ["order_id"] = order.Id,
            ["goods_id"] = goods,
            ["logistics_order"] = order.ReturnWaybill,
        };
    }
}
