using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>5. 客户关系. A company has one relation to another.</summary>
internal sealed class RelationTable : ChetongguiTableOperation
{
    public override string Name => "Relation";

    protected override void Add(ChetongguiState state, ChetongguiUser user, ChetongguiInput param)
    {
        CheckCompany(user, param);
        var target = param.Required("target_enterprise_ID");
        if (state.Relations.Find(target) is not null) throw new ChetongguiRefusal("操作失败!关系已存在");
        state.Relations.Put(new(param.Text("id"), target, $"企业{target}", param.Required("relation_ID")));
        state.Record(Name, target, 1, param.Text("relation_ID"));
    }

    protected override void Delete(ChetongguiState state, ChetongguiUser user, ChetongguiInput param)
    {
        CheckCompany(user, param);
        var relation = Find(state, param);
        var number = param.Required("relation_ID");
        if (number != "*" && number != relation.RelationId) throw new ChetongguiRefusal("操作失败!关系不存在");
        state.Relations.Remove(relation.Target);
        state.Record(Name, relation.Target, -1, relation.RelationId);
    }

    protected override void Change(ChetongguiState state, ChetongguiUser user, ChetongguiInput param)
    {
        CheckCompany(user, param);
        var relation = Find(state, param);
        var number = param.Required("relation_ID");
        if (number == relation.RelationId) return;
        state.Relations.Put(relation with { RelationId = number });
        state.Record(Name, relation.Target, 0, number);
    }

    protected override JsonObject Query(ChetongguiState state, ChetongguiUser user, ChetongguiInput input)
    {
        var param = input.Param;
        CheckCompany(user, param);
        var (id, target, number) = (param.Text("id"), param.Text("target_enterprise_ID"), param.Required("relation_ID"));
        var found = state.Relations.Search(relation =>
            (id is null || id == relation.CustomerId) && (target is null || target == relation.Target) && (number == "*" || number == relation.RelationId));
        return ChetongguiReplies.List(state, input, found.Count, (skip, take) => found.Skip(skip).Take(take).Select(relation => Row(user, relation)));
    }

    private static ChetongguiRelation Find(ChetongguiState state, ChetongguiInput param) =>
        state.Relations.Find(param.Required("target_enterprise_ID")) ?? throw new ChetongguiRefusal("操作失败!关系不存在");

    private static JsonObject Row(ChetongguiUser user, ChetongguiRelation relation) => new()
    {
        ["enterprise_ID"] = user.CompanyId,
        ["target_enterprise_ID"] = relation.Target,
        ["target_enterprise_name"] = relation.TargetName,
        ["relation_ID"] = relation.RelationId,
        ["relation_name"] = ChetongguiRelation.NameOf(relation.RelationId),
    };
}
