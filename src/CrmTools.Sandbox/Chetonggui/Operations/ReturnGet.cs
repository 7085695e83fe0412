using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>13. 退货查看</summary>
internal sealed class ReturnGet : IChetongguiOperation
{
    public string Name => "Return";

    public bool Writes(ChetongguiInput input) => false;

    public JsonObject Run(ChetongguiState state, ChetongguiUser? user, ChetongguiInput input)
    {
        var param = input.Param;
        var company = param.Required("companyID");
        if (company != user!.CompanyId) throw new ChetongguiRefusal("没有该企业的权限");
        var order = state.Order(param.Text("order_id") ?? param.Required("order_PID"), company);
        if (order.ReturnWaybill is null
            || (param.Text("order_status") is { } status && status != $"{order.Status}")
            || (param.Text("logistics_order") is { } waybill && waybill != order.ReturnWaybill))
            throw new ChetongguiRefusal("退货单不存在");
        return new JsonObject
        {
            ["companyID"] = company,
            ["companyName"] = user.CompanyName,
            ["order_id"] = order.Id,
            ["order_status"] = order.Status,
            ["logistics_order"] = order.ReturnWaybill,
            ["logistics_status"] = order.Status == ChetongguiOrder.Returned ? 55 : 50,
            ["buyer_id"] = order.Buyer,
            ["buyer_name"] = order.BuyerName,
            ["buyer_tel"] = order.BuyerTel,
        };
    }
}
