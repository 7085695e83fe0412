using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>3. 商品上架. A part that is offered again is more of it: the operation has no key.</summary>
internal sealed class OfferProduct : IChetongguiOperation
{
    public string Name => "OfferProduct";

    public bool Writes(ChetongguiInput input) => true;

    public JsonObject Run(ChetongguiState state, ChetongguiUser? user, ChetongguiInput input)
    {
        input.Required("oeid");
        var (stock, price) = (input.Amount("stock"), input.Amount("price"));
        if (stock < 0 || price < 0) throw new ChetongguiRefusal("上架商品失败,库存和价格不能为负");
        var info = input.Info;
        var goods = info.Required("goods_ID");
        state.Goods[goods] = info.Required("goods_name");
        state.Record(Name, goods, stock);
        return new JsonObject { ["msg"] = "上架商品成功" };
    }
}
