using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>15. 商品黑白名单. The request is missing in the document: op_type 1 puts on, 2 takes off; list_type 1 allows, 2 denies.</summary>
internal sealed class ProductAccess : IChetongguiOperation
{
    public string Name => "ProductAccess";

    public bool Writes(ChetongguiInput input) => true;

    public JsonObject Run(ChetongguiState state, ChetongguiUser? user, ChetongguiInput input)
    {
        var param = input.Param;
        var company = param.Required("enterprise_ID");
        if (company != user!.CompanyId) throw new ChetongguiRefusal("没有该企业的权限");
        var goods = param.Required("goods_ID");
        if (goods != "*" && !state.Goods.ContainsKey(goods)) throw new ChetongguiRefusal("设置失败!商品不存在");
        var list = param.Required("list_type");
        if (list is not ("1" or "2")) throw new ChetongguiRefusal("设置失败!list_type错误");
        var changed = input.OpType switch
        {
            1 => state.Access.Add((company, goods, list)),
            2 => state.Access.Remove((company, goods, list)),
            _ => throw new ChetongguiRefusal("设置失败!op_type错误"),
        };
        if (changed) state.Record(Name, goods, input.OpType == 1 ? 1 : -1, list);
        return new JsonObject { ["msg"] = "设置成功!" };
    }
}
