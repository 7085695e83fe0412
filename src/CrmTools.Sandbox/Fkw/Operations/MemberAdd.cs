namespace CrmTools.Sandbox.Fkw;

/// <summary>5.3 POST member/add.</summary>
internal sealed class MemberAdd : IFkwOperation
{
    private static readonly string[] Demanded = ["acct", "pwd", "name"];

    public string Path => "member/add";

    public string Method => "POST";

    public bool Writes => true;

    public SandboxReply Run(FkwState state, FkwInput input, FkwReplies replies)
    {
        var missing = Demanded.Where(name => input.Text(name) is null).ToArray();
        if (missing.Length > 0) throw FkwRefusal.Bad($"新增失败，必填字段“{string.Join('、', missing)}”为空");
        var account = input.Required("acct");
        if (account.Length > 50 || account.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter != '_')) throw FkwRefusal.Bad("账号格式错误");
        if (!IsPassword(input.Required("pwd"))) throw FkwRefusal.Bad("密码格式错误");
        var name = input.Required("name");
        if (name.Length > 50) throw FkwRefusal.Bad("名称长度超过50");
        var mobile = input.Text("mobile") ?? "";
        if (mobile.Length > 0 && (mobile.Length != 11 || !mobile.All(char.IsAsciiDigit))) throw FkwRefusal.Bad("手机号格式错误");

        // A level that the shop does not have becomes the lowest.
        var level = input.Whole("level") is { } given and >= 0 and <= 9 ? given : 0;
        var properties = input.Properties("prop_list");
        lock (state.Gate)
        {
            if (state.Members.HasAccount(account)) throw FkwRefusal.Bad("账号已存在");
            var member = state.Members.Add(new FkwMember(
                0, account, name, mobile, input.Text("email") ?? "", level, input.Text("union_id") ?? "", 0, 0, properties), state.Now);
            state.Record(Path, $"{member.Id}", mark: account);
            return replies.Success("新增成功", writer => writer.WriteNumber("id", member.Id));
        }
    }

    private static bool IsPassword(string text) => text.Length is >= 8 and <= 20 && text.Select(Kind).Distinct().Count() >= 2;

    private static int Kind(char letter) =>
        char.IsAsciiDigit(letter) ? 0 : char.IsAsciiLetterUpper(letter) ? 1 : char.IsAsciiLetterLower(letter) ? 2 : 3;
}
