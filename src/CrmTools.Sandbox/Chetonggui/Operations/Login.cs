using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>2. 登录</summary>
internal sealed class Login : IChetongguiOperation
{
    public string Name => "Login";

    public bool Writes(ChetongguiInput input) => false;

    public JsonObject Run(ChetongguiState state, ChetongguiUser? user, ChetongguiInput input) => new()
    {
        ["msg"] = "登录成功",
        ["data"] = new JsonObject
        {
            ["companyName"] = user!.CompanyName,
            ["companyAddress"] = "上海市嘉定区曹安公路1号",
            ["companyid"] = user.CompanyId,
            ["username"] = user.UserName,
            ["tell"] = "021-59990000",
            ["legalMan"] = user.RealName,
        },
    };
}
