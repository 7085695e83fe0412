using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>An operation that adds (1), deletes (2), changes (3) and queries (4) by its op_type.</summary>
internal abstract class ChetongguiTableOperation : IChetongguiOperation
{
    public abstract string Name { get; }

    public bool Writes(ChetongguiInput input) => input.OpType != 4;

    public JsonObject Run(ChetongguiState state, ChetongguiUser? user, ChetongguiInput input)
    {
        switch (input.OpType)
        {
            case 1: Add(state, user!, input.Param); break;
            case 2: Delete(state, user!, input.Param); break;
            case 3: Change(state, user!, input.Param); break;
            case 4: return Query(state, user!, input);
            default: throw new ChetongguiRefusal("op_type错误");
        }

        return [];
    }

    protected abstract void Add(ChetongguiState state, ChetongguiUser user, ChetongguiInput param);

    protected abstract void Delete(ChetongguiState state, ChetongguiUser user, ChetongguiInput param);

    protected abstract void Change(ChetongguiState state, ChetongguiUser user, ChetongguiInput param);

    protected abstract JsonObject Query(ChetongguiState state, ChetongguiUser user, ChetongguiInput input);

    /// <summary>Nobody acts for another company.</summary>
    protected static void CheckCompany(ChetongguiUser user, ChetongguiInput param)
    {
        if (param.Required("enterprise_ID") != user.CompanyId) throw new ChetongguiRefusal("没有该企业的权限");
    }
}
