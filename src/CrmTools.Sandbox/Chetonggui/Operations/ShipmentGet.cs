using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>12. 物流查看</summary>
internal sealed class ShipmentGet : IChetongguiOperation
{
    public string Name => "Shipment";

    public bool Writes(ChetongguiInput input) => false;

    public JsonObject Run(ChetongguiState state, ChetongguiUser? user, ChetongguiInput input)
    {
        var param = input.Param;
        if (param.Required("op_type") != "4") throw new ChetongguiRefusal("op_type错误");
        var shipment = state.Order(param.Required("order_id"), user!.CompanyId).Shipment?.DeepClone().AsObject();
        if (shipment is null || !Fits(param, shipment, "logistics_ID") || !Fits(param, shipment, "logistics_name") || !Fits(param, shipment, "logistics_order"))
            throw new ChetongguiRefusal("失败,物流不存在");
        shipment["message"] = shipment["status"]?.ToString() == "55" ? "已签收" : "运输中";
        shipment["sec"] = "";
        return new JsonObject { ["msg"] = "成功", ["data"] = shipment };
    }

    private static bool Fits(ChetongguiInput param, JsonObject shipment, string name) => param.Text(name) is not { } wanted || wanted == shipment[name]?.ToString();
}
