using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>7. 下单提醒. Every request that arrives reminds once more; the timestamp only names the message.</summary>
internal sealed class Remind : IChetongguiOperation
{
    public string Name => "Remind";

    public bool Writes(ChetongguiInput input) => true;

    public JsonObject Run(ChetongguiState state, ChetongguiUser? user, ChetongguiInput input)
    {
        var param = input.Param;
        param.Required("type");
        param.Required("message");
        param.Required("receiver");
        if (param.Required("sender") != user!.CompanyId) throw new ChetongguiRefusal("没有该企业的权限");
        var order = state.Order(param.Required("order_ID"), user.CompanyId);
        var sign = param.Required("op_type") switch { "1" => 1, "2" => -1, _ => throw new ChetongguiRefusal("op_type错误") };
        state.Record(Name, order.Id, sign, param.Required("timestamp"));
        return [];
    }
}
