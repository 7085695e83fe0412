using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>6. 客户折扣. 98.50折 is 9850.</summary>
internal sealed class DiscountTable : ChetongguiTableOperation
{
    public override string Name => "Discount";

    protected override void Add(ChetongguiState state, ChetongguiUser user, ChetongguiInput param)
    {
        CheckCompany(user, param);
        var (relation, goods) = (param.Required("relation_ID"), param.Required("goods_ID"));
        if (Index(state, relation, goods) >= 0) throw new ChetongguiRefusal("操作失败!折扣已存在");
        state.Discounts.Add(new(relation, goods, Discount(param)));
        state.Record(Name, $"{relation}/{goods}", Discount(param));
    }

    protected override void Delete(ChetongguiState state, ChetongguiUser user, ChetongguiInput param)
    {
        CheckCompany(user, param);
        var (relation, goods) = (param.Required("relation_ID"), param.Required("goods_ID"));
        state.Discounts.RemoveAt(Existing(state, relation, goods));
        state.Record(Name, $"{relation}/{goods}", -1);
    }

    protected override void Change(ChetongguiState state, ChetongguiUser user, ChetongguiInput param)
    {
        CheckCompany(user, param);
        var (relation, goods) = (param.Required("relation_ID"), param.Required("goods_ID"));
        var index = Existing(state, relation, goods);
        if (state.Discounts[index].Discount == Discount(param)) return;
        state.Discounts[index] = new(relation, goods, Discount(param));
        state.Record(Name, $"{relation}/{goods}", Discount(param));
    }

    protected override JsonObject Query(ChetongguiState state, ChetongguiUser user, ChetongguiInput input)
    {
        var param = input.Param;
        CheckCompany(user, param);
        var (relation, goods) = (param.Text("relation_ID"), param.Text("goods_ID"));
        var found = state.Discounts.FindAll(row => (relation is null or "*" || relation == row.RelationId) && (goods is null || goods == row.GoodsId));
        return ChetongguiReplies.List(state, input, found.Count, (skip, take) => found.Skip(skip).Take(take).Select(row => Row(state, user, row)));
    }

    private static int Discount(ChetongguiInput param)
    {
        var discount = param.Amount("discount");
        return discount is > 0 and <= 10_000 && discount == decimal.Truncate(discount) ? (int)discount : throw new ChetongguiRefusal("操作失败!折扣错误");
    }

    private static int Index(ChetongguiState state, string relation, string goods) =>
        state.Discounts.FindIndex(row => row.RelationId == relation && row.GoodsId == goods);

    private static int Existing(ChetongguiState state, string relation, string goods) =>
        Index(state, relation, goods) is >= 0 and var index ? index : throw new ChetongguiRefusal("操作失败!折扣不存在");

    private static JsonObject Row(ChetongguiState state, ChetongguiUser user, ChetongguiDiscount row) => new()
    {
        ["enterprise_ID"] = user.CompanyId,
        ["relation_ID"] = row.RelationId,
        ["relation_name"] = ChetongguiRelation.NameOf(row.RelationId),
        ["goods_ID"] = row.GoodsId,
        ["goods_name"] = row.GoodsId == "*" ? "全部商品" : state.Goods.GetValueOrDefault(row.GoodsId),
        ["discount"] = row.Discount,
    };
}
