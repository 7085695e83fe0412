using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>1. 注册</summary>
internal sealed class Register : IChetongguiOperation
{
    public string Name => "Register";

    public bool Writes(ChetongguiInput input) => true;

    public JsonObject Run(ChetongguiState state, ChetongguiUser? user, ChetongguiInput input)
    {
        var name = input.Required("username");
        if (name.Length != 11 || !name.All(char.IsAsciiDigit)) throw new ChetongguiRefusal("注册失败,用户名必须是手机号");
        if (input.Required("password").Length < 6) throw new ChetongguiRefusal("注册失败,密码至少6位");
        var added = state.Register(name, input.Required("password"), input.Text("realName")) ?? throw new ChetongguiRefusal("注册失败,用户名已存在");
        state.Record(Name, name);
        return new JsonObject { ["msg"] = "注册成功", ["data"] = new JsonObject { ["username"] = name, ["realName"] = added.RealName } };
    }
}
