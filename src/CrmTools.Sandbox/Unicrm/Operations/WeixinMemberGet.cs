namespace CrmTools.Sandbox.Unicrm;

/// <summary>4. GET weixinmember/{wxOpenId}: a member by WeChat open id; 1001 when nobody has it.</summary>
internal sealed class WeixinMemberGet : IUnicrmOperation
{
    public string Name => "weixinmember.get";

    public bool Writes => false;

    public bool IsList => false;

    public Action<UnicrmWriter>? Run(UnicrmState state, UnicrmInput input) =>
        MemberGet.Reply(state, state.Members.FindByOpenId(input.Id ?? ""));
}
